/** Where a subgraph of ours says whether it can serve. */
export const healthAddress = (url: string): string => new URL('/health/ready', url).href;
