#!/usr/bin/env node
// apps-script-host run <folder> <function> … | serve <folder>
import { main } from "./dist/cli.mjs";

process.exitCode = await main(process.argv.slice(2));
