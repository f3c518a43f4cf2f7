// The models in the index. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const define = (name, body) => (registry.modules[name] ??= body);

define("explorer/rows.js", (exports, use) => {
// The models in the index. Made by `specwright generate` from the specs; do not edit.
"use strict";

const ROWS = [
{"slug": "ideogram-1-0-remix", "title": "Ideogram 1.0 Remix", "air": "ideogram:1@2", "creator": "Ideogram", "status": "live", "released": null, "capabilities": ["Image to Image"], "summary": "Reworks an image into another style or mood while a prompt steers layout and lettering.", "task": "imageInference", "sizes": 11, "areas": [786432, 1048576], "points": "foofeppemfgokffkkkauua"},
{"slug": "ideogram-2-0-remix", "title": "Ideogram 2.0 Remix", "air": "ideogram:3@2", "creator": "Ideogram", "status": "live", "released": "2024-10-23", "capabilities": ["Image to Image"], "summary": "Restyles an image and keeps its structure, with a colour palette of your choice.", "task": "imageInference", "sizes": 73, "areas": [655360, 1048576], "points": "uaubtbrbuctcrcqctereqepeqfoepfmeofkcoglfmgmhlgkglhjgkhljjhkjkkjkhjjlhkgjhlgkhmglgmflgofockemfpeofqepeqeretcqcrctcubrbtbuau"},
{"slug": "ideogram-3-0", "title": "Ideogram 3.0", "air": "ideogram:4@1", "creator": "Ideogram", "status": "live", "released": "2025-03-26", "capabilities": ["Text to Image"], "summary": "Makes design images from text, with legible lettering, style presets and recurring characters.", "task": "imageInference", "sizes": 69, "areas": [786432, 1048576], "points": "uaubtbrbuctcrcqctereqepeqfoepfmepgofoglfmgmhlgkglhjgkhljjhkjkkjkhjjlhkgjhlgkhmglgmflgofogpemfpeofqepeqeretcqcrctcubrbtbuau"},
{"slug": "ideogram-4-0-remix", "title": "Ideogram 4.0 Remix", "air": "ideogram:4@remix", "creator": "Ideogram", "status": "coming-soon", "released": "2026-06-03", "capabilities": ["Image to Image", "Checkpoint"], "summary": "Draws a new image from an existing one and lets you set how near it stays to the original.", "task": "imageInference", "sizes": 23, "areas": [3145728, 4194304], "points": "iidqqdfmmfgkkgdnndennefllfcsscaqqabuubbssb9ss9"}
];

exports.ROWS = ROWS;
});
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
