/** A workflow for GitHub Actions that reviews specs, as the editor creates it and the README shows it. */

/** Where it goes, relative to the root of a repository. */
export const WORKFLOW_PATH = '.github/workflows/specs.yml';

export const workflowText = (version: string): string => `name: Specs
on: pull_request
permissions:
  contents: read
jobs:
  needfirst:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: needfirst/needfirst@v${version}
        with:
          paths: docs
          fail-on: warning
`;
