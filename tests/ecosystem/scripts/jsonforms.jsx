// A form of JSON Forms with its plain renderers, of a schema that the page is given; ajv judges by draft 2020-12.
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import Ajv2020 from "ajv/dist/2020.js";
import { createRoot } from "react-dom/client";

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });

window.show = (schema) => {
  createRoot(document.querySelector("#root")).render(
    <JsonForms schema={schema} data={{}} renderers={vanillaRenderers} cells={vanillaCells} ajv={ajv} />,
  );
};
