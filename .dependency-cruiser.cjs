/** The laws of README.md as rules; each comment is what the one who breaks it reads. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })
const domain = "^lib/([^/]+)/"

module.exports = {
  forbidden: [
    rule(
      "one-way",
      "Dependencies run app → components → lib → prisma: lib decides and knows no page, components know no page.",
      { path: "^(lib|components)/", pathNot: "\\.test\\.tsx?$" },
      { path: "^(app|bin|tests)/" },
    ),
    rule(
      "one-way-lib",
      "lib decides; what it looks like is not its business.",
      { path: "^lib/" },
      { path: "^components/" },
    ),
    rule(
      "components-do-not-route",
      "A component is handed its links and actions; it never redirects and reads no request.",
      { path: "^components/" },
      { path: "^node_modules/next/(headers|server|cache)" },
    ),
    rule(
      "pages-speak-domain",
      "Pages and components ask a domain's queries and commands; only lib opens the doors to the database.",
      { path: "^(app|components)/" },
      { path: "^lib/(db|pool)\\.ts$|^lib/generated/|^node_modules/(pg|@prisma)/" },
    ),
    rule(
      "two-doors",
      "Only lib/db.ts uses the generated client at run time; elsewhere import its types.",
      { path: "^(app|components|lib|prisma|bin)/", pathNot: "^lib/(db\\.ts|generated/)" },
      { path: "^lib/generated/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "domain-knows-no-framework",
      "A domain's schema, policy, rules, queries and commands work without a browser or a web server.",
      { path: "^lib/[^/]+/(schema|policy|rules|queries|commands)(\\.ts|/)" },
      { path: "^node_modules/(next|next-auth|react|react-dom|react-hook-form)/" },
    ),
    rule(
      "rules-are-pure",
      "Schema, policy and rules follow from their arguments alone: no database, no files, no network, no clock of their own.",
      { path: "^lib/[^/]+/(schema|policy|rules)(\\.ts|/)", pathNot: "\\.test\\.ts$" },
      {
        path: "/(queries|commands)(\\.ts|/)|^lib/(db|env|log|auth)\\.ts$|^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$)",
      },
    ),
    rule(
      "queries-do-not-command",
      "A query only looks; a command may use queries, never the other way round.",
      { path: "^lib/[^/]+/queries(\\.ts|/)" },
      { path: "^lib/[^/]+/commands(\\.ts|/)" },
    ),
    rule(
      "own-commands",
      "No command of another domain: a write() inside a write() would wait for itself.",
      { path: `${domain}commands(\\.ts|/)` },
      { path: "^lib/[^/]+/commands(\\.ts|/)", pathNot: "^lib/$1/" },
    ),
    rule(
      "no-circles",
      "A circle has no first file to read.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "tests-stay-outside",
      "What serves people does not depend on tests.",
      { path: "^(app|components|lib|prisma|bin)/", pathNot: "\\.test\\.tsx?$|^bin/test\\.ts$" },
      { path: "^tests/|\\.test\\.tsx?$" },
    ),
    rule(
      "commands-of-the-shell-stay-outside",
      "bin starts and operates the portal; app, components and lib never reach into it.",
      { path: "^(app|components|lib)/" },
      { path: "^bin/" },
    ),
    rule("nothing-unresolved", "This import leads nowhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "^node_modules/|^lib/generated/" },
    exclude: { path: "^(\\.next|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
