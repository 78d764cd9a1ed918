const INSTITUTION =
  /(院|中心|站|公寓|公司|之家|家园|乐园|山庄|社区|居委会|村委会|委员会|村民委员会|学校|小学|中学|幼儿园|服务部|护理院|医院|会|局|办|所|合作社|银行)(\(.*\))?$/u;

/** Whether a name is an institution's and no person's. */
export function isInstitutionName(name: string): boolean {
  return name.length > 4 && INSTITUTION.test(name);
}
