import type { Plugin } from 'esbuild';

export const slim: Plugin;
