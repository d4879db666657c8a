// The company an import is for, found by id or legal name, and the viewer that acts for it.
import { type Context, contextAs, PLATFORM } from '../../context.ts';
import { db } from '../../db.ts';
import { fromTypeId } from '../../id.ts';
import type { Viewer } from '../../viewer.ts';
import { ImportError } from './error.ts';

const MOST_SHOWN = 5;
