"""The npm package: verdicts, issues and types of every model as ES modules that import nothing."""
