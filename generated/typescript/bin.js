#!/usr/bin/env node
// The command of this package: checks and repairs files of requests, shows sizes and models.

import process from "node:process";

import { start } from "./command/start.js";

process.exitCode = start(process.argv.slice(2));
