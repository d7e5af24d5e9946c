/** Compiled from the schema of a case by `scripts/validator.mjs`. */
declare module "case-validator" {
  export interface Refused {
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  export const validate: ((data: unknown) => boolean) & { readonly errors?: readonly Refused[] | null };
}
