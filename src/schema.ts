// The schema: every module's part, in the order of their dependencies. Nothing is defined here.
import { builder, withPlainIds } from './builder.ts';
import './modules/tenant/schema.ts';
import './modules/tenant/mutations.ts';
import './modules/organization/schema.ts';
import './modules/account/schema.ts';
import './modules/account/sessions.ts';
import './modules/account/mutations.ts';
import './modules/api-key/schema.ts';
import './modules/identity-provider/schema.ts';
import './modules/category/schema.ts';
import './modules/vertical/schema.ts';
import './modules/rate/schema.ts';
import './modules/product/schema.ts';
import './modules/product/mutations.ts';
import './modules/product/compare.ts';
import './modules/product/findings.ts';
import './modules/synonym/schema.ts';
import './modules/search/schema.ts';
import './modules/directory/schema.ts';
import './modules/file/schema.ts';
import './modules/inquiry/schema.ts';
import './modules/inquiry/pages.ts';
import './modules/inquiry/happenings.ts';
import './modules/inquiry/standing.ts';
import './modules/inbox/schema.ts';
import './modules/inbox/mutations.ts';
import './modules/quotation/schema.ts';
import './modules/quotation/mutations.ts';
import './modules/webhook/schema.ts';
import './modules/webhook/mutations.ts';
import './modules/notification/schema.ts';
import './modules/audit/schema.ts';
import './modules/platform/schema.ts';

/** The executable schema. */
export const schema = withPlainIds(builder.toSchema());
