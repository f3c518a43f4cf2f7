// A form of react-jsonschema-form, of a schema that the page is given; ajv judges by draft 2020-12.
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";
import { createRoot } from "react-dom/client";

const validator = customizeValidator({ AjvClass: Ajv2020 });

window.show = (schema) => {
  createRoot(document.querySelector("#root")).render(<Form schema={schema} validator={validator} />);
};
