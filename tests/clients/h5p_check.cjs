// node h5p_check.cjs NODE_MODULES PACKAGE.h5p UNPACKED: a public H5P server's own check of a package.
const [modules, file, unpacked] = process.argv.slice(2);
const server = `${modules}/@lumieducation/h5p-server`;
const { H5PConfig } = require(server);
const Validator = require(`${server}/build/src/PackageValidator.js`).default;

(async () => {
  const validator = new Validator(new H5PConfig(null));
  await validator.validateFileSizes(file);
  await validator.validateExtractedPackage(unpacked, true, false);
  console.log("sound");
})().catch((error) => {
  console.error(error.message, JSON.stringify(error.errors ?? ""));
  process.exit(1);
});
