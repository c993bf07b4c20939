/** What a new needfirst.yaml holds: the defaults, and everything else as comments. */
export const CONFIGURATION_TEMPLATE = `# The configuration of Needfirst for this folder and all below it. Where several needfirst.yaml lie above a document, the
# nearest one wins, value by value. “needfirst config FILE” says what holds for a file and where it is said.

# Which rules are run: recommended or strict, and pack files of your own such as ./spec-rules/house-style.yaml.
packs: [recommended]

# Files that are left alone.
# ignore: ["**/archive/**"]

# What documents are where their text does not tell: prd, press-release, pr-faq, spec, stories or none.
# documents:
#   - files: "rfcs/**/*.md"
#     kind: prd

# Names that documents use without introducing them.
# terms:
#   products: [Lantern]
#   customers: [ward manager]
#   companies: [Acme]

# What holds where a document declares no stance: customer-driven, product-driven, mixed or self-customer.
# stance: customer-driven

# Severities by rule or pack: error, warning, information, hint or off. “needfirst rules” lists the rules.
# rules:
#   hype/adjective: error
#   weasel: off

# Whether each comment that hides a finding must give a reason.
# suppressions:
#   require-reason: true

# What differs for some files.
# overrides:
#   - files: drafts
#     rules:
#       structure: off

# Whether the files above this folder do not count.
# root: true
`;
