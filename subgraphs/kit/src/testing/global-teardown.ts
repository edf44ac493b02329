import { removeTestCluster } from './test-cluster.ts';

// biome-ignore lint/style/noDefaultExport: jest asks for it.
export default (): Promise<void> => removeTestCluster();
