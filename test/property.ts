/**
 * fast-check, drawing the same cases in every run, so that a red run is about the change at hand.
 * PROPERTY_SEED=random (or a number) searches elsewhere.
 */
import fc from "fast-check";

const given = process.env["PROPERTY_SEED"] ?? "20221";
if (given !== "random")
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(given, 10) });

export default fc;
