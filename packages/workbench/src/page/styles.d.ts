// Style sheets are bundled by esbuild; for the compiler they are side effects.
declare module "*.css";
