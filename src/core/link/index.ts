export {
  type Grant,
  grantsOf,
  HASH_SIGNS,
  isOf,
  keyOfUnit,
  newGrant,
  opens,
  textOfGrants,
  unitOfKey,
  withGrant,
} from "./grant";
