/**
 * What docs/checks.md says of one check, in Markdown. It stands beside the check, so that the two
 * change together; programs that only run the check leave it out.
 */
export interface CheckDoc {
  /** Short Chinese name. */
  readonly title: string;
  /** What it looks for, and how grave a finding is. */
  readonly what: string;
  readonly formula?: string;
  /** The tables, columns or sentences that it reads. */
  readonly inputs: string;
  /** How far figures may lie apart; absent: the general rule of the page. */
  readonly tolerance?: string;
  /** Finding of the reports behind the samples (#12), or the usage, that it comes from. */
  readonly source: string;
  /** What would make it lie, and what it does about that. */
  readonly trap: string;
  /** What it finds in the samples. */
  readonly sample?: string;
}
