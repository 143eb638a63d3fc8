// The bundled text of bridge/index.ts, made by scripts/build.mjs.
declare module "bridge-text" {
  const text: string;
  export default text;
}
