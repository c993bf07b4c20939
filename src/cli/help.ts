/** The text of `needfirst --help`. */

export const HELP = `needfirst: reviews product specs the way a working-backwards bar raiser does.

  needfirst check [PATH…]  review files, and the Markdown files in folders or
                           matched by patterns such as "docs/**/*.md"
  needfirst explain RULE   why a rule exists, what to write instead, examples
  needfirst rules          every rule with its severity and title
  needfirst test-pack FILE…  run the examples of a rule pack of your own
  needfirst config FILE    what the needfirst.yaml above a file say of it
  needfirst init           begin a needfirst.yaml in the current folder
  needfirst new SORT FILE  begin a press-release, pr-faq, prd or pack

Options of check
  -f, --format FORMAT      stylish (for people, when not given), json, sarif,
                           junit, github (annotations), markdown or html
  -o, --output FILE        write the report to FILE
      --fail-on SEVERITY   error (when not given), warning, information or never
      --stdin              review the text on standard input
      --stdin-filename NAME  what to call it; its path is evidence of its kind
      --rule ID            only this rule or pack; may be repeated
      --pack FILE          a further rule pack; may be repeated; also for rules
                           and explain
      --config FILE        only this needfirst.yaml; also for config
      --no-config          no needfirst.yaml; also for config
      --fix                apply all safe fixes to the files, then review them
      --fix-dry-run        print them as a diff instead of the report
      --baseline FILE      leave out the findings that FILE lists
      --update-baseline    write what is found now into that file
      --no-gitignore       review what .gitignore files hide in folders, too
      --cache              keep results, and review only what has changed
      --cache-location FILE  where, if not in node_modules/.cache
  -q, --quiet              warnings and errors only
      --color, --no-color  else the terminal, NO_COLOR and FORCE_COLOR decide

  -h, --help               this text
  -v, --version            the version

Exit codes: 0 clean; 1 findings at or above --fail-on, or examples that fail;
2 could not run.
`;
