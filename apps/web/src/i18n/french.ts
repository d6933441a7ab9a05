/**
 * The shape that French must have: every key of English, and for each plural also `_many`, which French has from a million on.
 * A key that is missing or too much does not compile.
 */
export type French<T> = { [Key in keyof T]: T[Key] extends string ? string : French<T[Key]> } & {
  [Key in keyof T as Key extends `${infer Base}_other` ? `${Base}_many` : never]: string;
};
