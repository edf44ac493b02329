/** The preset that PostGraphile recommends; conditions and orders on columns without an index are allowed. */
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const preset = {
  extends: [PostGraphileAmberPreset],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  grafserv: { graphiql: false, watch: false },
};

// Where its program looks for it.
export { preset as default };
