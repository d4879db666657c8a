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
    "\n  mutation DraftQuotation($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": typeof types.DraftQuotationDocument,
    "\n  mutation SendQuotation($input: QuotationSendInput!) {\n    quotationSend(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": typeof types.SendQuotationDocument,
    "\n  mutation AcceptQuotation($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": typeof types.AcceptQuotationDocument,
    "\n  query WhoAmI { viewer { kind account { email members { roles } } organization { id legalName } permissions } }\n": typeof types.WhoAmIDocument,
    "\n  mutation TrySignUp($input: SignUpInput!) {\n    signUp(input: $input) { userErrors { code field message } tokens { accessToken viewer { kind account { id } } } }\n  }\n": typeof types.TrySignUpDocument,
    "\n  mutation TrySignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n": typeof types.TrySignInDocument,
    "\n  mutation Refresh($input: SessionRefreshInput!) {\n    sessionRefresh(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { kind organization { id } } }\n    }\n  }\n": typeof types.RefreshDocument,
    "\n  mutation SignOut { signOut(input: {}) { signedOut } }\n": typeof types.SignOutDocument,
    "\n  query Tenants { tenants(first: 100) { nodes { slug status } } }\n": typeof types.TenantsDocument,
    "\n  mutation UploadFile($input: FileUploadInput!) {\n    fileUpload(input: $input) {\n      userErrors { code field message }\n      file { id status }\n      upload { url method expiresAt headers { name value } }\n    }\n  }\n": typeof types.UploadFileDocument,
    "\n  query ReadFile($id: ID!) { file(id: $id) { id name type size sha256 status rejectedBecause url } node(id: $id) { id } }\n": typeof types.ReadFileDocument,
    "\n  mutation CompleteFile($input: FileCompleteInput!) { fileComplete(input: $input) { userErrors { code } file { id status } } }\n": typeof types.CompleteFileDocument,
    "\n  mutation DeleteFile($input: FileDeleteInput!) { fileDelete(input: $input) { userErrors { code } deleted } }\n": typeof types.DeleteFileDocument,
    "query UsageOfFiles { fileUsage { bytes mostBytes } }": typeof types.UsageOfFilesDocument,
    "\n  query TalkWithFiles($id: ID!) {\n    inquiry(id: $id) {\n      messages { nodes { body attachments { id name url } } }\n      quotation { current { attachments { id name } } changes { field before after } draft { attachments { id } } }\n    }\n  }\n": typeof types.TalkWithFilesDocument,
    "\n  mutation ReplyWithFiles($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id attachments { name } } } }\n": typeof types.ReplyWithFilesDocument,
    "\n  mutation SendWithFiles($input: InquirySendInput!) { inquirySend(input: $input) { userErrors { code field } inquiry { id } } }\n": typeof types.SendWithFilesDocument,
    "\n  query OpenInbox($where: InquiryFilter, $first: Int, $last: Int, $after: String, $before: String) {\n    inbox {\n      cursor\n      counts { total unread awaitingMe unassigned states { state total unread awaitingMe } }\n      members { id name }\n      inquiries(where: $where, first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { id status viewerStatus unreadCount updatedAt } }\n        pageInfo { hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": typeof types.OpenInboxDocument,
    "\n  query OwnThread($id: ID!) {\n    inquiry(id: $id) {\n      cursor version updatedAt unreadCount\n      assignment { version member { name } }\n      notes { nodes { id body authorName } }\n      messages { nodes { body readAt readBy } }\n    }\n  }\n": typeof types.OwnThreadDocument,
    "\n  subscription Happenings($after: String) {\n    inbox(after: $after) {\n      cursor type isOwn revision\n      inquiry { id status version unreadCount assignment { member { name } } notes { nodes { body } } }\n      message { body } quotation { status } note { body authorName }\n    }\n  }\n": typeof types.HappeningsDocument,
    "\n  subscription FollowOne($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { cursor type isOwn note { body } } }\n": typeof types.FollowOneDocument,
    "\n  mutation MarkRead($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { code } inquiry { unreadCount } } }\n": typeof types.MarkReadDocument,
    "\n  mutation GiveTo($input: InquiryAssignInput!) {\n    inquiryAssign(input: $input) { userErrors { code field } inquiry { assignment { version member { name } } } }\n  }\n": typeof types.GiveToDocument,
    "\n  mutation NoteDown($input: InquiryNoteInput!) { inquiryNote(input: $input) { userErrors { code field } note { id body authorName } } }\n": typeof types.NoteDownDocument,
    "mutation AskNoMore($id: ID!) { inquiryWithdraw(input: { id: $id }) { userErrors { code } } }": typeof types.AskNoMoreDocument,
    "query Receipts($id: ID!) { inquiry(id: $id) { messages(first: 100) { nodes { id readAt } } } }": typeof types.ReceiptsDocument,
    "subscription Hear($id: ID!) { inquiryTyping(inquiryId: $id) { side until } }": typeof types.HearDocument,
    "mutation Type($id: ID!) { inquiryTyping(input: { inquiryId: $id }) { isTold userErrors { code } } }": typeof types.TypeDocument,
    "\n  mutation TrySend($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id status viewerSide lines { description quantity unit } } }\n  }\n": typeof types.TrySendDocument,
    "\n  mutation TryReply($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id body } } }\n": typeof types.TryReplyDocument,
    "\n  query ReadInquiry($id: ID!, $after: String) {\n    inquiry(id: $id) {\n      id status version cursor viewerSide viewerCanReply firstAnsweredAt\n      buyer { legalName } supplier { legalName }\n      messages(first: 2, after: $after) { nodes { body sender { legalName } } pageInfo { hasNextPage endCursor } }\n    }\n    node(id: $id) { id }\n  }\n": typeof types.ReadInquiryDocument,
    "\n  query Inbox($side: InquirySide, $status: InquiryStatus) { inquiries(first: 10, side: $side, status: $status) { nodes { id status } } }\n": typeof types.InboxDocument,
    "\n  subscription Follow($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) { cursor type message { body } inquiry { status version } }\n  }\n": typeof types.FollowDocument,
    "mutation TakeOff($id: ID!) { productArchive(input: { id: $id }) { userErrors { code } } }": typeof types.TakeOffDocument,
    "mutation PutBack($id: ID!) { productPublish(input: { id: $id }) { userErrors { code } } }": typeof types.PutBackDocument,
    "\n  query PageOfMessages($id: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    inquiry(id: $id) {\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { body } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": typeof types.PageOfMessagesDocument,
    "\n  query InboxWithMessages { inquiries { nodes { id messages(last: 2) { nodes { body } } } } }\n": typeof types.InboxWithMessagesDocument,
    "\n  subscription LastWords($id: ID!) { inquiryEvents(inquiryId: $id) { inquiry { messages(last: 1) { nodes { body } } } } }\n": typeof types.LastWordsDocument,
    "\n  query PageOfInbox($after: String, $before: String) { inquiries(after: $after, before: $before) { nodes { id } } }\n": typeof types.PageOfInboxDocument,
    "\n  query NegotiationWays($id: ID!) {\n    inquiry(id: $id) {\n      status version viewerStatus availableActions blockedBecause { action code }\n      quotation { status availableActions blockedBecause { action code } }\n    }\n  }\n": typeof types.NegotiationWaysDocument,
    "\n  query GetProduct($id: ID!, $locale: Locale) {\n    product(id: $id) {\n      id sku status version title(locale: $locale) viewerCanUpdate availableActions\n      attributes { __typename ... on ChemicalAttributes { casNumber grade purity { min max unit } } }\n      specs { code label value unit }\n      minimumQuantity { value(in: \"t\") unit }\n      priceTiers { fromQuantity unitPrice { amount currency } }\n      translations { locale title }\n    }\n  }\n": typeof types.GetProductDocument,
    "\n  mutation NewProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id status version } }\n  }\n": typeof types.NewProductDocument,
    "\n  mutation ChangeProduct($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field message } product { id version title attributes { ... on ChemicalAttributes { purity { min } grade casNumber } } } }\n  }\n": typeof types.ChangeProductDocument,
    "\n  mutation Publish($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { code field message } product { status } } }\n": typeof types.PublishDocument,
    "\n  mutation Archive($input: ProductArchiveInput!) { productArchive(input: $input) { userErrors { code } product { status version } } }\n": typeof types.ArchiveDocument,
    "\n  query ListProducts($first: Int, $last: Int, $after: String, $before: String, $supplierId: ID, $categoryId: ID) {\n    products(first: $first, last: $last, after: $after, before: $before, supplierId: $supplierId, categoryId: $categoryId) {\n      nodes { id sku status } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    }\n  }\n": typeof types.ListProductsDocument,
    "\n  query AlkaliCategories { categories(vertical: \"chemicals\") { id code name path parent { code } } }\n": typeof types.AlkaliCategoriesDocument,
    "\n  mutation UploadPublic($input: FileUploadInput!) {\n    fileUpload(input: $input) { userErrors { message } file { id publicUrl } upload { url } }\n  }\n": typeof types.UploadPublicDocument,
    "query PublicUrl($id: ID!) { file(id: $id) { publicUrl } }": typeof types.PublicUrlDocument,
    "\n  query DocumentsOf($id: ID!) { product(id: $id) { attributes { ... on ChemicalAttributes { documents { type url language } } } } }\n": typeof types.DocumentsOfDocument,
    "\n  mutation SuspendForFiles($input: OrganizationSuspendInput!) { organizationSuspend(input: $input) { userErrors { message } } }\n": typeof types.SuspendForFilesDocument,
    "mutation DeletePublic($input: FileDeleteInput!) { fileDelete(input: $input) { deleted } }": typeof types.DeletePublicDocument,
    "\n  query Standing($inquiry: ID!) {\n    inquiry(id: $inquiry) {\n      status viewerStatus availableActions version endedBecause firstAnsweredAt\n      blockedBecause { action code }\n      quotation { id status revision draftVersion availableActions blockedBecause { action code } draft { number } current { number status } }\n    }\n  }\n": typeof types.StandingDocument,
    "\n  query Revisions($id: ID!, $from: Int, $to: Int) {\n    quotation(id: $id) {\n      status\n      revisions {\n        number status reason incoterm place validUntil senderName endedAt\n        total { amount currency }\n        freight { amount }\n        choices { line offer }\n        counter { line quantity unitPrice leadTimeDays }\n        lines {\n          line isAvailable isReplacement description note\n          product { sku title specs { code value } }\n          offers { quantity unit unitPrice { amount currency } total { amount } }\n          compliance { attribute display level compliance }\n        }\n      }\n      changes(from: $from, to: $to) { line offer field before after }\n    }\n  }\n": typeof types.RevisionsDocument,
    "\n  mutation Draft($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field } quotation { id draftVersion } }\n  }\n": typeof types.DraftDocument,
    "\n  mutation Send($input: QuotationSendInput!) { quotationSend(input: $input) { userErrors { code field } quotation { revision } } }\n": typeof types.SendDocument,
    "\n  mutation Accept($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field } quotation { status current { total { amount } } } }\n  }\n": typeof types.AcceptDocument,
    "\n  mutation Reject($input: QuotationRejectInput!) { quotationReject(input: $input) { userErrors { code field } quotation { status } } }\n": typeof types.RejectDocument,
    "\n  mutation Counter($input: QuotationCounterInput!) { quotationCounter(input: $input) { userErrors { code field } quotation { status } } }\n": typeof types.CounterDocument,
    "\n  mutation Withdraw($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { userErrors { code field } quotation { status } } }\n": typeof types.WithdrawDocument,
    "\n  mutation Decline($input: InquiryDeclineInput!) { inquiryDecline(input: $input) { userErrors { code field } inquiry { status } } }\n": typeof types.DeclineDocument,
    "\n  mutation GiveUp($input: InquiryWithdrawInput!) { inquiryWithdraw(input: $input) { userErrors { code field } inquiry { status } } }\n": typeof types.GiveUpDocument,
    "\n  mutation AskAll($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field }\n      inquiry { id incoterm place expiresAt lines { quantity furtherQuantities targetPrice { amount } } }\n    }\n  }\n": typeof types.AskAllDocument,
    "\n  subscription Watch($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) {\n      type revision message { body } inquiry { status } quotation { status draft { number } current { number } }\n    }\n  }\n": typeof types.WatchDocument,
    "query CursorOf($id: ID!) { inquiry(id: $id) { cursor } }": typeof types.CursorOfDocument,
    "\n  mutation Retitle($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } product { title } } }\n": typeof types.RetitleDocument,
    "\n  mutation AskWithWishes($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field message }\n      inquiry {\n        id\n        lines {\n          vertical\n          details { __typename ... on ChemicalInquiryDetails { application packaging } }\n          detailSpecs { code label value }\n          requirements { attribute label operator level display compliance }\n        }\n      }\n    }\n  }\n": typeof types.AskWithWishesDocument,
    "\n  query LineForParties($id: ID!) {\n    inquiry(id: $id) { lines { productSpecs { code value } product { specs { code value } } } }\n  }\n": typeof types.LineForPartiesDocument,
    "\n  mutation AskForMachine($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { lines { warnings { field message } } } }\n  }\n": typeof types.AskForMachineDocument,
    "\n  mutation CreateForms($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id version } }\n  }\n": typeof types.CreateFormsDocument,
    "\n  mutation ChangeForms($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field } product { version variants { sku } } }\n  }\n": typeof types.ChangeFormsDocument,
    "\n  query FormsOf($id: ID!) {\n    product(id: $id) {\n      status blockedBecause { code }\n      variants {\n        sku gtin stock unitPrice { amount currency }\n        attributes { ... on ConsumerGoodVariantAttributes { size colour { name family } } }\n        specs(locale: \"de\") { code label value }\n      }\n    }\n  }\n": typeof types.FormsOfDocument,
    "\n  query FindForms($where: ProductWhere!) {\n    productSearch(where: $where, first: 10) {\n      didDegrade\n      nodes { sku }\n      facets { consumerGoods { size { value count } colour { value count } } }\n    }\n  }\n": typeof types.FindFormsDocument,
    "\n  query CompareForms($ids: [ID!]!) { productCompare(ids: $ids) { rows { code differs cells { value } } } }\n": typeof types.CompareFormsDocument,
    "\n  mutation RequireForm($input: InquirySendInput!) {\n    inquirySend(input: $input) { inquiry { lines { requirements { compliance } } } }\n  }\n": typeof types.RequireFormDocument,
    "\n  query GoodsCategories { categories(vertical: \"consumerGoods\") { id code } }\n": typeof types.GoodsCategoriesDocument,
    "\n  query DescribeVerticals($locale: Locale) {\n    verticals {\n      name type label(locale: $locale) description version axes\n      identity { attributes }\n      attributes {\n        code kind label(locale: $locale) description expects example required filterable facet sortable searchable rangeable localized most\n        privacy unit acceptedUnits choices { code label(locale: $locale) description } min max maxLength pattern scheme categories\n        members { code kind }\n      }\n      inquiry { code kind label(locale: $locale) }\n    }\n  }\n": typeof types.DescribeVerticalsDocument,
    "\n  query FormOfCategory($name: String!, $category: String) {\n    vertical(name: $name) { attributes(category: $category) { code required } categories { code name hiddenAttributes requiredAttributes } }\n  }\n": typeof types.FormOfCategoryDocument,
    "\n  query CompareProducts($ids: [ID!]!, $units: UnitSystem, $locale: Locale) {\n    productCompare(ids: $ids, units: $units, locale: $locale) {\n      products { id sku }\n      rows { code label differs cells { value unit } }\n    }\n  }\n": typeof types.CompareProductsDocument,
    "\n  query SpecsOf($id: ID!, $units: UnitSystem) { product(id: $id) { declaration specs(units: $units) { code value unit } } }\n": typeof types.SpecsOfDocument,
};
const documents: Documents = {
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { organization { id } } }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n": types.SignInDocument,
    "\n  query CategoriesOf($vertical: String!) { categories(vertical: $vertical) { id code } }\n": types.CategoriesOfDocument,
    "\n  mutation CreateProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id } }\n  }\n": types.CreateProductDocument,
    "\n  mutation PublishProduct($input: ProductPublishInput!) {\n    productPublish(input: $input) { userErrors { code field message } product { id status } }\n  }\n": types.PublishProductDocument,
    "\n  mutation SendInquiry($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id cursor } }\n  }\n": types.SendInquiryDocument,
    "\n  mutation ReplyInquiry($input: InquiryReplyInput!) {\n    inquiryReply(input: $input) { userErrors { code field message } message { id } }\n  }\n": types.ReplyInquiryDocument,
    "\n  mutation DraftQuotation($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": types.DraftQuotationDocument,
    "\n  mutation SendQuotation($input: QuotationSendInput!) {\n    quotationSend(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": types.SendQuotationDocument,
    "\n  mutation AcceptQuotation($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field message } quotation { id } }\n  }\n": types.AcceptQuotationDocument,
    "\n  query WhoAmI { viewer { kind account { email members { roles } } organization { id legalName } permissions } }\n": types.WhoAmIDocument,
    "\n  mutation TrySignUp($input: SignUpInput!) {\n    signUp(input: $input) { userErrors { code field message } tokens { accessToken viewer { kind account { id } } } }\n  }\n": types.TrySignUpDocument,
    "\n  mutation TrySignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n": types.TrySignInDocument,
    "\n  mutation Refresh($input: SessionRefreshInput!) {\n    sessionRefresh(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { kind organization { id } } }\n    }\n  }\n": types.RefreshDocument,
    "\n  mutation SignOut { signOut(input: {}) { signedOut } }\n": types.SignOutDocument,
    "\n  query Tenants { tenants(first: 100) { nodes { slug status } } }\n": types.TenantsDocument,
    "\n  mutation UploadFile($input: FileUploadInput!) {\n    fileUpload(input: $input) {\n      userErrors { code field message }\n      file { id status }\n      upload { url method expiresAt headers { name value } }\n    }\n  }\n": types.UploadFileDocument,
    "\n  query ReadFile($id: ID!) { file(id: $id) { id name type size sha256 status rejectedBecause url } node(id: $id) { id } }\n": types.ReadFileDocument,
    "\n  mutation CompleteFile($input: FileCompleteInput!) { fileComplete(input: $input) { userErrors { code } file { id status } } }\n": types.CompleteFileDocument,
    "\n  mutation DeleteFile($input: FileDeleteInput!) { fileDelete(input: $input) { userErrors { code } deleted } }\n": types.DeleteFileDocument,
    "query UsageOfFiles { fileUsage { bytes mostBytes } }": types.UsageOfFilesDocument,
    "\n  query TalkWithFiles($id: ID!) {\n    inquiry(id: $id) {\n      messages { nodes { body attachments { id name url } } }\n      quotation { current { attachments { id name } } changes { field before after } draft { attachments { id } } }\n    }\n  }\n": types.TalkWithFilesDocument,
    "\n  mutation ReplyWithFiles($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id attachments { name } } } }\n": types.ReplyWithFilesDocument,
    "\n  mutation SendWithFiles($input: InquirySendInput!) { inquirySend(input: $input) { userErrors { code field } inquiry { id } } }\n": types.SendWithFilesDocument,
    "\n  query OpenInbox($where: InquiryFilter, $first: Int, $last: Int, $after: String, $before: String) {\n    inbox {\n      cursor\n      counts { total unread awaitingMe unassigned states { state total unread awaitingMe } }\n      members { id name }\n      inquiries(where: $where, first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { id status viewerStatus unreadCount updatedAt } }\n        pageInfo { hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": types.OpenInboxDocument,
    "\n  query OwnThread($id: ID!) {\n    inquiry(id: $id) {\n      cursor version updatedAt unreadCount\n      assignment { version member { name } }\n      notes { nodes { id body authorName } }\n      messages { nodes { body readAt readBy } }\n    }\n  }\n": types.OwnThreadDocument,
    "\n  subscription Happenings($after: String) {\n    inbox(after: $after) {\n      cursor type isOwn revision\n      inquiry { id status version unreadCount assignment { member { name } } notes { nodes { body } } }\n      message { body } quotation { status } note { body authorName }\n    }\n  }\n": types.HappeningsDocument,
    "\n  subscription FollowOne($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { cursor type isOwn note { body } } }\n": types.FollowOneDocument,
    "\n  mutation MarkRead($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { code } inquiry { unreadCount } } }\n": types.MarkReadDocument,
    "\n  mutation GiveTo($input: InquiryAssignInput!) {\n    inquiryAssign(input: $input) { userErrors { code field } inquiry { assignment { version member { name } } } }\n  }\n": types.GiveToDocument,
    "\n  mutation NoteDown($input: InquiryNoteInput!) { inquiryNote(input: $input) { userErrors { code field } note { id body authorName } } }\n": types.NoteDownDocument,
    "mutation AskNoMore($id: ID!) { inquiryWithdraw(input: { id: $id }) { userErrors { code } } }": types.AskNoMoreDocument,
    "query Receipts($id: ID!) { inquiry(id: $id) { messages(first: 100) { nodes { id readAt } } } }": types.ReceiptsDocument,
    "subscription Hear($id: ID!) { inquiryTyping(inquiryId: $id) { side until } }": types.HearDocument,
    "mutation Type($id: ID!) { inquiryTyping(input: { inquiryId: $id }) { isTold userErrors { code } } }": types.TypeDocument,
    "\n  mutation TrySend($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id status viewerSide lines { description quantity unit } } }\n  }\n": types.TrySendDocument,
    "\n  mutation TryReply($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id body } } }\n": types.TryReplyDocument,
    "\n  query ReadInquiry($id: ID!, $after: String) {\n    inquiry(id: $id) {\n      id status version cursor viewerSide viewerCanReply firstAnsweredAt\n      buyer { legalName } supplier { legalName }\n      messages(first: 2, after: $after) { nodes { body sender { legalName } } pageInfo { hasNextPage endCursor } }\n    }\n    node(id: $id) { id }\n  }\n": types.ReadInquiryDocument,
    "\n  query Inbox($side: InquirySide, $status: InquiryStatus) { inquiries(first: 10, side: $side, status: $status) { nodes { id status } } }\n": types.InboxDocument,
    "\n  subscription Follow($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) { cursor type message { body } inquiry { status version } }\n  }\n": types.FollowDocument,
    "mutation TakeOff($id: ID!) { productArchive(input: { id: $id }) { userErrors { code } } }": types.TakeOffDocument,
    "mutation PutBack($id: ID!) { productPublish(input: { id: $id }) { userErrors { code } } }": types.PutBackDocument,
    "\n  query PageOfMessages($id: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    inquiry(id: $id) {\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { body } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n": types.PageOfMessagesDocument,
    "\n  query InboxWithMessages { inquiries { nodes { id messages(last: 2) { nodes { body } } } } }\n": types.InboxWithMessagesDocument,
    "\n  subscription LastWords($id: ID!) { inquiryEvents(inquiryId: $id) { inquiry { messages(last: 1) { nodes { body } } } } }\n": types.LastWordsDocument,
    "\n  query PageOfInbox($after: String, $before: String) { inquiries(after: $after, before: $before) { nodes { id } } }\n": types.PageOfInboxDocument,
    "\n  query NegotiationWays($id: ID!) {\n    inquiry(id: $id) {\n      status version viewerStatus availableActions blockedBecause { action code }\n      quotation { status availableActions blockedBecause { action code } }\n    }\n  }\n": types.NegotiationWaysDocument,
    "\n  query GetProduct($id: ID!, $locale: Locale) {\n    product(id: $id) {\n      id sku status version title(locale: $locale) viewerCanUpdate availableActions\n      attributes { __typename ... on ChemicalAttributes { casNumber grade purity { min max unit } } }\n      specs { code label value unit }\n      minimumQuantity { value(in: \"t\") unit }\n      priceTiers { fromQuantity unitPrice { amount currency } }\n      translations { locale title }\n    }\n  }\n": types.GetProductDocument,
    "\n  mutation NewProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id status version } }\n  }\n": types.NewProductDocument,
    "\n  mutation ChangeProduct($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field message } product { id version title attributes { ... on ChemicalAttributes { purity { min } grade casNumber } } } }\n  }\n": types.ChangeProductDocument,
    "\n  mutation Publish($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { code field message } product { status } } }\n": types.PublishDocument,
    "\n  mutation Archive($input: ProductArchiveInput!) { productArchive(input: $input) { userErrors { code } product { status version } } }\n": types.ArchiveDocument,
    "\n  query ListProducts($first: Int, $last: Int, $after: String, $before: String, $supplierId: ID, $categoryId: ID) {\n    products(first: $first, last: $last, after: $after, before: $before, supplierId: $supplierId, categoryId: $categoryId) {\n      nodes { id sku status } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    }\n  }\n": types.ListProductsDocument,
    "\n  query AlkaliCategories { categories(vertical: \"chemicals\") { id code name path parent { code } } }\n": types.AlkaliCategoriesDocument,
    "\n  mutation UploadPublic($input: FileUploadInput!) {\n    fileUpload(input: $input) { userErrors { message } file { id publicUrl } upload { url } }\n  }\n": types.UploadPublicDocument,
    "query PublicUrl($id: ID!) { file(id: $id) { publicUrl } }": types.PublicUrlDocument,
    "\n  query DocumentsOf($id: ID!) { product(id: $id) { attributes { ... on ChemicalAttributes { documents { type url language } } } } }\n": types.DocumentsOfDocument,
    "\n  mutation SuspendForFiles($input: OrganizationSuspendInput!) { organizationSuspend(input: $input) { userErrors { message } } }\n": types.SuspendForFilesDocument,
    "mutation DeletePublic($input: FileDeleteInput!) { fileDelete(input: $input) { deleted } }": types.DeletePublicDocument,
    "\n  query Standing($inquiry: ID!) {\n    inquiry(id: $inquiry) {\n      status viewerStatus availableActions version endedBecause firstAnsweredAt\n      blockedBecause { action code }\n      quotation { id status revision draftVersion availableActions blockedBecause { action code } draft { number } current { number status } }\n    }\n  }\n": types.StandingDocument,
    "\n  query Revisions($id: ID!, $from: Int, $to: Int) {\n    quotation(id: $id) {\n      status\n      revisions {\n        number status reason incoterm place validUntil senderName endedAt\n        total { amount currency }\n        freight { amount }\n        choices { line offer }\n        counter { line quantity unitPrice leadTimeDays }\n        lines {\n          line isAvailable isReplacement description note\n          product { sku title specs { code value } }\n          offers { quantity unit unitPrice { amount currency } total { amount } }\n          compliance { attribute display level compliance }\n        }\n      }\n      changes(from: $from, to: $to) { line offer field before after }\n    }\n  }\n": types.RevisionsDocument,
    "\n  mutation Draft($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field } quotation { id draftVersion } }\n  }\n": types.DraftDocument,
    "\n  mutation Send($input: QuotationSendInput!) { quotationSend(input: $input) { userErrors { code field } quotation { revision } } }\n": types.SendDocument,
    "\n  mutation Accept($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field } quotation { status current { total { amount } } } }\n  }\n": types.AcceptDocument,
    "\n  mutation Reject($input: QuotationRejectInput!) { quotationReject(input: $input) { userErrors { code field } quotation { status } } }\n": types.RejectDocument,
    "\n  mutation Counter($input: QuotationCounterInput!) { quotationCounter(input: $input) { userErrors { code field } quotation { status } } }\n": types.CounterDocument,
    "\n  mutation Withdraw($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { userErrors { code field } quotation { status } } }\n": types.WithdrawDocument,
    "\n  mutation Decline($input: InquiryDeclineInput!) { inquiryDecline(input: $input) { userErrors { code field } inquiry { status } } }\n": types.DeclineDocument,
    "\n  mutation GiveUp($input: InquiryWithdrawInput!) { inquiryWithdraw(input: $input) { userErrors { code field } inquiry { status } } }\n": types.GiveUpDocument,
    "\n  mutation AskAll($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field }\n      inquiry { id incoterm place expiresAt lines { quantity furtherQuantities targetPrice { amount } } }\n    }\n  }\n": types.AskAllDocument,
    "\n  subscription Watch($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) {\n      type revision message { body } inquiry { status } quotation { status draft { number } current { number } }\n    }\n  }\n": types.WatchDocument,
    "query CursorOf($id: ID!) { inquiry(id: $id) { cursor } }": types.CursorOfDocument,
    "\n  mutation Retitle($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } product { title } } }\n": types.RetitleDocument,
    "\n  mutation AskWithWishes($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field message }\n      inquiry {\n        id\n        lines {\n          vertical\n          details { __typename ... on ChemicalInquiryDetails { application packaging } }\n          detailSpecs { code label value }\n          requirements { attribute label operator level display compliance }\n        }\n      }\n    }\n  }\n": types.AskWithWishesDocument,
    "\n  query LineForParties($id: ID!) {\n    inquiry(id: $id) { lines { productSpecs { code value } product { specs { code value } } } }\n  }\n": types.LineForPartiesDocument,
    "\n  mutation AskForMachine($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { lines { warnings { field message } } } }\n  }\n": types.AskForMachineDocument,
    "\n  mutation CreateForms($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id version } }\n  }\n": types.CreateFormsDocument,
    "\n  mutation ChangeForms($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field } product { version variants { sku } } }\n  }\n": types.ChangeFormsDocument,
    "\n  query FormsOf($id: ID!) {\n    product(id: $id) {\n      status blockedBecause { code }\n      variants {\n        sku gtin stock unitPrice { amount currency }\n        attributes { ... on ConsumerGoodVariantAttributes { size colour { name family } } }\n        specs(locale: \"de\") { code label value }\n      }\n    }\n  }\n": types.FormsOfDocument,
    "\n  query FindForms($where: ProductWhere!) {\n    productSearch(where: $where, first: 10) {\n      didDegrade\n      nodes { sku }\n      facets { consumerGoods { size { value count } colour { value count } } }\n    }\n  }\n": types.FindFormsDocument,
    "\n  query CompareForms($ids: [ID!]!) { productCompare(ids: $ids) { rows { code differs cells { value } } } }\n": types.CompareFormsDocument,
    "\n  mutation RequireForm($input: InquirySendInput!) {\n    inquirySend(input: $input) { inquiry { lines { requirements { compliance } } } }\n  }\n": types.RequireFormDocument,
    "\n  query GoodsCategories { categories(vertical: \"consumerGoods\") { id code } }\n": types.GoodsCategoriesDocument,
    "\n  query DescribeVerticals($locale: Locale) {\n    verticals {\n      name type label(locale: $locale) description version axes\n      identity { attributes }\n      attributes {\n        code kind label(locale: $locale) description expects example required filterable facet sortable searchable rangeable localized most\n        privacy unit acceptedUnits choices { code label(locale: $locale) description } min max maxLength pattern scheme categories\n        members { code kind }\n      }\n      inquiry { code kind label(locale: $locale) }\n    }\n  }\n": types.DescribeVerticalsDocument,
    "\n  query FormOfCategory($name: String!, $category: String) {\n    vertical(name: $name) { attributes(category: $category) { code required } categories { code name hiddenAttributes requiredAttributes } }\n  }\n": types.FormOfCategoryDocument,
    "\n  query CompareProducts($ids: [ID!]!, $units: UnitSystem, $locale: Locale) {\n    productCompare(ids: $ids, units: $units, locale: $locale) {\n      products { id sku }\n      rows { code label differs cells { value unit } }\n    }\n  }\n": types.CompareProductsDocument,
    "\n  query SpecsOf($id: ID!, $units: UnitSystem) { product(id: $id) { declaration specs(units: $units) { code value unit } } }\n": types.SpecsOfDocument,
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
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DraftQuotation($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field message } quotation { id } }\n  }\n"): typeof import('./graphql.ts').DraftQuotationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendQuotation($input: QuotationSendInput!) {\n    quotationSend(input: $input) { userErrors { code field message } quotation { id } }\n  }\n"): typeof import('./graphql.ts').SendQuotationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptQuotation($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field message } quotation { id } }\n  }\n"): typeof import('./graphql.ts').AcceptQuotationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoAmI { viewer { kind account { email members { roles } } organization { id legalName } permissions } }\n"): typeof import('./graphql.ts').WhoAmIDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrySignUp($input: SignUpInput!) {\n    signUp(input: $input) { userErrors { code field message } tokens { accessToken viewer { kind account { id } } } }\n  }\n"): typeof import('./graphql.ts').TrySignUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrySignIn($input: SignInInput!) {\n    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }\n  }\n"): typeof import('./graphql.ts').TrySignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Refresh($input: SessionRefreshInput!) {\n    sessionRefresh(input: $input) {\n      userErrors { code field message }\n      tokens { accessToken refreshToken viewer { kind organization { id } } }\n    }\n  }\n"): typeof import('./graphql.ts').RefreshDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut(input: {}) { signedOut } }\n"): typeof import('./graphql.ts').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tenants { tenants(first: 100) { nodes { slug status } } }\n"): typeof import('./graphql.ts').TenantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UploadFile($input: FileUploadInput!) {\n    fileUpload(input: $input) {\n      userErrors { code field message }\n      file { id status }\n      upload { url method expiresAt headers { name value } }\n    }\n  }\n"): typeof import('./graphql.ts').UploadFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadFile($id: ID!) { file(id: $id) { id name type size sha256 status rejectedBecause url } node(id: $id) { id } }\n"): typeof import('./graphql.ts').ReadFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteFile($input: FileCompleteInput!) { fileComplete(input: $input) { userErrors { code } file { id status } } }\n"): typeof import('./graphql.ts').CompleteFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteFile($input: FileDeleteInput!) { fileDelete(input: $input) { userErrors { code } deleted } }\n"): typeof import('./graphql.ts').DeleteFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UsageOfFiles { fileUsage { bytes mostBytes } }"): typeof import('./graphql.ts').UsageOfFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TalkWithFiles($id: ID!) {\n    inquiry(id: $id) {\n      messages { nodes { body attachments { id name url } } }\n      quotation { current { attachments { id name } } changes { field before after } draft { attachments { id } } }\n    }\n  }\n"): typeof import('./graphql.ts').TalkWithFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyWithFiles($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id attachments { name } } } }\n"): typeof import('./graphql.ts').ReplyWithFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendWithFiles($input: InquirySendInput!) { inquirySend(input: $input) { userErrors { code field } inquiry { id } } }\n"): typeof import('./graphql.ts').SendWithFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenInbox($where: InquiryFilter, $first: Int, $last: Int, $after: String, $before: String) {\n    inbox {\n      cursor\n      counts { total unread awaitingMe unassigned states { state total unread awaitingMe } }\n      members { id name }\n      inquiries(where: $where, first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { id status viewerStatus unreadCount updatedAt } }\n        pageInfo { hasNextPage hasPreviousPage }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OpenInboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnThread($id: ID!) {\n    inquiry(id: $id) {\n      cursor version updatedAt unreadCount\n      assignment { version member { name } }\n      notes { nodes { id body authorName } }\n      messages { nodes { body readAt readBy } }\n    }\n  }\n"): typeof import('./graphql.ts').OwnThreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Happenings($after: String) {\n    inbox(after: $after) {\n      cursor type isOwn revision\n      inquiry { id status version unreadCount assignment { member { name } } notes { nodes { body } } }\n      message { body } quotation { status } note { body authorName }\n    }\n  }\n"): typeof import('./graphql.ts').HappeningsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowOne($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { cursor type isOwn note { body } } }\n"): typeof import('./graphql.ts').FollowOneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { code } inquiry { unreadCount } } }\n"): typeof import('./graphql.ts').MarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveTo($input: InquiryAssignInput!) {\n    inquiryAssign(input: $input) { userErrors { code field } inquiry { assignment { version member { name } } } }\n  }\n"): typeof import('./graphql.ts').GiveToDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoteDown($input: InquiryNoteInput!) { inquiryNote(input: $input) { userErrors { code field } note { id body authorName } } }\n"): typeof import('./graphql.ts').NoteDownDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AskNoMore($id: ID!) { inquiryWithdraw(input: { id: $id }) { userErrors { code } } }"): typeof import('./graphql.ts').AskNoMoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Receipts($id: ID!) { inquiry(id: $id) { messages(first: 100) { nodes { id readAt } } } }"): typeof import('./graphql.ts').ReceiptsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Hear($id: ID!) { inquiryTyping(inquiryId: $id) { side until } }"): typeof import('./graphql.ts').HearDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Type($id: ID!) { inquiryTyping(input: { inquiryId: $id }) { isTold userErrors { code } } }"): typeof import('./graphql.ts').TypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrySend($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { id status viewerSide lines { description quantity unit } } }\n  }\n"): typeof import('./graphql.ts').TrySendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TryReply($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id body } } }\n"): typeof import('./graphql.ts').TryReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadInquiry($id: ID!, $after: String) {\n    inquiry(id: $id) {\n      id status version cursor viewerSide viewerCanReply firstAnsweredAt\n      buyer { legalName } supplier { legalName }\n      messages(first: 2, after: $after) { nodes { body sender { legalName } } pageInfo { hasNextPage endCursor } }\n    }\n    node(id: $id) { id }\n  }\n"): typeof import('./graphql.ts').ReadInquiryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($side: InquirySide, $status: InquiryStatus) { inquiries(first: 10, side: $side, status: $status) { nodes { id status } } }\n"): typeof import('./graphql.ts').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Follow($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) { cursor type message { body } inquiry { status version } }\n  }\n"): typeof import('./graphql.ts').FollowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TakeOff($id: ID!) { productArchive(input: { id: $id }) { userErrors { code } } }"): typeof import('./graphql.ts').TakeOffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PutBack($id: ID!) { productPublish(input: { id: $id }) { userErrors { code } } }"): typeof import('./graphql.ts').PutBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageOfMessages($id: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    inquiry(id: $id) {\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges { cursor node { body } }\n        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PageOfMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InboxWithMessages { inquiries { nodes { id messages(last: 2) { nodes { body } } } } }\n"): typeof import('./graphql.ts').InboxWithMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LastWords($id: ID!) { inquiryEvents(inquiryId: $id) { inquiry { messages(last: 1) { nodes { body } } } } }\n"): typeof import('./graphql.ts').LastWordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageOfInbox($after: String, $before: String) { inquiries(after: $after, before: $before) { nodes { id } } }\n"): typeof import('./graphql.ts').PageOfInboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NegotiationWays($id: ID!) {\n    inquiry(id: $id) {\n      status version viewerStatus availableActions blockedBecause { action code }\n      quotation { status availableActions blockedBecause { action code } }\n    }\n  }\n"): typeof import('./graphql.ts').NegotiationWaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GetProduct($id: ID!, $locale: Locale) {\n    product(id: $id) {\n      id sku status version title(locale: $locale) viewerCanUpdate availableActions\n      attributes { __typename ... on ChemicalAttributes { casNumber grade purity { min max unit } } }\n      specs { code label value unit }\n      minimumQuantity { value(in: \"t\") unit }\n      priceTiers { fromQuantity unitPrice { amount currency } }\n      translations { locale title }\n    }\n  }\n"): typeof import('./graphql.ts').GetProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NewProduct($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id status version } }\n  }\n"): typeof import('./graphql.ts').NewProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeProduct($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field message } product { id version title attributes { ... on ChemicalAttributes { purity { min } grade casNumber } } } }\n  }\n"): typeof import('./graphql.ts').ChangeProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Publish($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { code field message } product { status } } }\n"): typeof import('./graphql.ts').PublishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Archive($input: ProductArchiveInput!) { productArchive(input: $input) { userErrors { code } product { status version } } }\n"): typeof import('./graphql.ts').ArchiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListProducts($first: Int, $last: Int, $after: String, $before: String, $supplierId: ID, $categoryId: ID) {\n    products(first: $first, last: $last, after: $after, before: $before, supplierId: $supplierId, categoryId: $categoryId) {\n      nodes { id sku status } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').ListProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AlkaliCategories { categories(vertical: \"chemicals\") { id code name path parent { code } } }\n"): typeof import('./graphql.ts').AlkaliCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UploadPublic($input: FileUploadInput!) {\n    fileUpload(input: $input) { userErrors { message } file { id publicUrl } upload { url } }\n  }\n"): typeof import('./graphql.ts').UploadPublicDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PublicUrl($id: ID!) { file(id: $id) { publicUrl } }"): typeof import('./graphql.ts').PublicUrlDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentsOf($id: ID!) { product(id: $id) { attributes { ... on ChemicalAttributes { documents { type url language } } } } }\n"): typeof import('./graphql.ts').DocumentsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendForFiles($input: OrganizationSuspendInput!) { organizationSuspend(input: $input) { userErrors { message } } }\n"): typeof import('./graphql.ts').SuspendForFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeletePublic($input: FileDeleteInput!) { fileDelete(input: $input) { deleted } }"): typeof import('./graphql.ts').DeletePublicDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Standing($inquiry: ID!) {\n    inquiry(id: $inquiry) {\n      status viewerStatus availableActions version endedBecause firstAnsweredAt\n      blockedBecause { action code }\n      quotation { id status revision draftVersion availableActions blockedBecause { action code } draft { number } current { number status } }\n    }\n  }\n"): typeof import('./graphql.ts').StandingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Revisions($id: ID!, $from: Int, $to: Int) {\n    quotation(id: $id) {\n      status\n      revisions {\n        number status reason incoterm place validUntil senderName endedAt\n        total { amount currency }\n        freight { amount }\n        choices { line offer }\n        counter { line quantity unitPrice leadTimeDays }\n        lines {\n          line isAvailable isReplacement description note\n          product { sku title specs { code value } }\n          offers { quantity unit unitPrice { amount currency } total { amount } }\n          compliance { attribute display level compliance }\n        }\n      }\n      changes(from: $from, to: $to) { line offer field before after }\n    }\n  }\n"): typeof import('./graphql.ts').RevisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Draft($input: QuotationDraftInput!) {\n    quotationDraft(input: $input) { userErrors { code field } quotation { id draftVersion } }\n  }\n"): typeof import('./graphql.ts').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Send($input: QuotationSendInput!) { quotationSend(input: $input) { userErrors { code field } quotation { revision } } }\n"): typeof import('./graphql.ts').SendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Accept($input: QuotationAcceptInput!) {\n    quotationAccept(input: $input) { userErrors { code field } quotation { status current { total { amount } } } }\n  }\n"): typeof import('./graphql.ts').AcceptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reject($input: QuotationRejectInput!) { quotationReject(input: $input) { userErrors { code field } quotation { status } } }\n"): typeof import('./graphql.ts').RejectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Counter($input: QuotationCounterInput!) { quotationCounter(input: $input) { userErrors { code field } quotation { status } } }\n"): typeof import('./graphql.ts').CounterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Withdraw($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { userErrors { code field } quotation { status } } }\n"): typeof import('./graphql.ts').WithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Decline($input: InquiryDeclineInput!) { inquiryDecline(input: $input) { userErrors { code field } inquiry { status } } }\n"): typeof import('./graphql.ts').DeclineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveUp($input: InquiryWithdrawInput!) { inquiryWithdraw(input: $input) { userErrors { code field } inquiry { status } } }\n"): typeof import('./graphql.ts').GiveUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskAll($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field }\n      inquiry { id incoterm place expiresAt lines { quantity furtherQuantities targetPrice { amount } } }\n    }\n  }\n"): typeof import('./graphql.ts').AskAllDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Watch($id: ID!, $after: String) {\n    inquiryEvents(inquiryId: $id, after: $after) {\n      type revision message { body } inquiry { status } quotation { status draft { number } current { number } }\n    }\n  }\n"): typeof import('./graphql.ts').WatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CursorOf($id: ID!) { inquiry(id: $id) { cursor } }"): typeof import('./graphql.ts').CursorOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Retitle($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } product { title } } }\n"): typeof import('./graphql.ts').RetitleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskWithWishes($input: InquirySendInput!) {\n    inquirySend(input: $input) {\n      userErrors { code field message }\n      inquiry {\n        id\n        lines {\n          vertical\n          details { __typename ... on ChemicalInquiryDetails { application packaging } }\n          detailSpecs { code label value }\n          requirements { attribute label operator level display compliance }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AskWithWishesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LineForParties($id: ID!) {\n    inquiry(id: $id) { lines { productSpecs { code value } product { specs { code value } } } }\n  }\n"): typeof import('./graphql.ts').LineForPartiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskForMachine($input: InquirySendInput!) {\n    inquirySend(input: $input) { userErrors { code field message } inquiry { lines { warnings { field message } } } }\n  }\n"): typeof import('./graphql.ts').AskForMachineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateForms($input: ProductCreateInput!) {\n    productCreate(input: $input) { userErrors { code field message } product { id version } }\n  }\n"): typeof import('./graphql.ts').CreateFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeForms($input: ProductUpdateInput!) {\n    productUpdate(input: $input) { userErrors { code field } product { version variants { sku } } }\n  }\n"): typeof import('./graphql.ts').ChangeFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FormsOf($id: ID!) {\n    product(id: $id) {\n      status blockedBecause { code }\n      variants {\n        sku gtin stock unitPrice { amount currency }\n        attributes { ... on ConsumerGoodVariantAttributes { size colour { name family } } }\n        specs(locale: \"de\") { code label value }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FormsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindForms($where: ProductWhere!) {\n    productSearch(where: $where, first: 10) {\n      didDegrade\n      nodes { sku }\n      facets { consumerGoods { size { value count } colour { value count } } }\n    }\n  }\n"): typeof import('./graphql.ts').FindFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareForms($ids: [ID!]!) { productCompare(ids: $ids) { rows { code differs cells { value } } } }\n"): typeof import('./graphql.ts').CompareFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequireForm($input: InquirySendInput!) {\n    inquirySend(input: $input) { inquiry { lines { requirements { compliance } } } }\n  }\n"): typeof import('./graphql.ts').RequireFormDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GoodsCategories { categories(vertical: \"consumerGoods\") { id code } }\n"): typeof import('./graphql.ts').GoodsCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DescribeVerticals($locale: Locale) {\n    verticals {\n      name type label(locale: $locale) description version axes\n      identity { attributes }\n      attributes {\n        code kind label(locale: $locale) description expects example required filterable facet sortable searchable rangeable localized most\n        privacy unit acceptedUnits choices { code label(locale: $locale) description } min max maxLength pattern scheme categories\n        members { code kind }\n      }\n      inquiry { code kind label(locale: $locale) }\n    }\n  }\n"): typeof import('./graphql.ts').DescribeVerticalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FormOfCategory($name: String!, $category: String) {\n    vertical(name: $name) { attributes(category: $category) { code required } categories { code name hiddenAttributes requiredAttributes } }\n  }\n"): typeof import('./graphql.ts').FormOfCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareProducts($ids: [ID!]!, $units: UnitSystem, $locale: Locale) {\n    productCompare(ids: $ids, units: $units, locale: $locale) {\n      products { id sku }\n      rows { code label differs cells { value unit } }\n    }\n  }\n"): typeof import('./graphql.ts').CompareProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SpecsOf($id: ID!, $units: UnitSystem) { product(id: $id) { declaration specs(units: $units) { code value unit } } }\n"): typeof import('./graphql.ts').SpecsOfDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
