// Typed operations for the tests and benches, from the committed schema.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'src/schema.graphql',
  documents: ['test/**/*.ts', 'bench/**/*.ts', '!test/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'test/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        defaultScalarType: 'unknown',
        scalars: {
          Decimal: { input: 'string | number', output: 'string' },
          DateTime: 'string',
          Date: 'string',
          CountryCode: 'string',
          CurrencyCode: 'string',
          Locale: 'string',
          HSCode: 'string',
          URL: 'string',
          Unit: 'string',
        },
      },
    },
  },
};

export default config;
