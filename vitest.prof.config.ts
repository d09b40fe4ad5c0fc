import base from './vitest.config.ts';
export default { ...base, test: { ...base.test, setupFiles: ["test/zz-prof-setup.ts"], execArgv: [...base.test.execArgv, ...(process.env.FL ? process.env.FL.split(",") : [])] } };
