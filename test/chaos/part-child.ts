// One part of a chaos run in a process of its own, which may be killed.
import { answerParent } from '../../bench/child.ts';
import { parts } from './parts.ts';

const rejections: string[] = [];
process.on('unhandledRejection', (error) => rejections.push(String(error)));
const { answers, close } = await parts[process.env.CHAOS_PART as keyof typeof parts](process.env);

answerParent({ ...answers, /** What nobody caught. */ rejections: () => rejections }, close);
