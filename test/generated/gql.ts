/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { organization { id } } }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n": typeof types.SignInDocument,
    "\n  query CategoriesOf($vertical: String!) { categories(vertical: $vertical) { id code } }\n": typeof types.CategoriesOfDocument,
    "\n  mutation CreateProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id } }\n  }\n": typeof types.CreateProductDocument,
    "\n  mutation PublishProduct($input: ProductPublishInput!) {\n    productPublish(input: $input) { userErrors { code field message } product { id status } }\n  }\n": typeof types.PublishProductDocument,
    "\n  mutation SendInquiry($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id cursor } }\n  }\n": typeof types.SendInquiryDocument,
    "\n  mutation ReplyInquiry($input: InquiryReplyInput!) {\n    inquiryReply(input: $input) { userErrors { code field message } message { id } }\n  }\n": typeof types.ReplyInquiryDocument,
};
const documents: Documents = {
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { organization { id } } }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n": types.SignInDocument,
    "\n  query CategoriesOf($vertical: String!) { categories(vertical: $vertical) { id code } }\n": types.CategoriesOfDocument,
    "\n  mutation CreateProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id } }\n  }\n": types.CreateProductDocument,
    "\n  mutation PublishProduct($input: ProductPublishInput!) {\n    productPublish(input: $input) { userErrors { code field message } product { id status } }\n  }\n": types.PublishProductDocument,
    "\n  mutation SendInquiry($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id cursor } }\n  }\n": types.SendInquiryDocument,
    "\n  mutation ReplyInquiry($input: InquiryReplyInput!) {\n    inquiryReply(input: $input) { userErrors { code field message } message { id } }\n  }\n": types.ReplyInquiryDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { organization { id } } }\n    }\n  }\n"): typeof import('./graphql.ts').SignUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n"): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoriesOf($vertical: String!) { categories(vertical: $vertical) { id code } }\n"): typeof import('./graphql.ts').CategoriesOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id } }\n  }\n"): typeof import('./graphql.ts').CreateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishProduct($input: ProductPublishInput!) {\n    productPublish(input: $input) { userErrors { code field message } product { id status } }\n  }\n"): typeof import('./graphql.ts').PublishProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendInquiry($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id cursor } }\n  }\n"): typeof import('./graphql.ts').SendInquiryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyInquiry($input: InquiryReplyInput!) {\n    inquiryReply(input: $input) { userErrors { code field message } message { id } }\n  }\n"): typeof import('./graphql.ts').ReplyInquiryDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
