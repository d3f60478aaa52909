//! Checks that the modules of the library depend on each other in one direction only, by the paths in their source.
//!
//! Three rules: a module imports no module of a higher layer; nothing is imported through the re-exports of `lib.rs`; the files of a
//! folder form no cycle. A `mod.rs` that only declares and re-exports is not a file in this sense: a path through it leads to the
//! file that defines the item. Tests, comments and strings do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The layers, lowest first.
const LAYERS: &[&[&str]] = &[
    &["error", "json", "text"],
    &["markup", "html"],
    &["article", "isolation"],
    &["locale", "options"],
    &["body", "formats"],
    &["read", "page"],
    &["json_ld"],
    &["lib"],
    &["wasm", "bin"],
];

/// Folders whose files may still form cycles. Each is to be removed from here once it has none.
const EXEMPT: &[&str] = &[];

#[test]
fn modules_depend_on_each_other_in_one_direction() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, &root.join("src"), &mut files);
    let files: Vec<(&str, &str)> = files.iter().map(|(path, source)| (path.as_str(), source.as_str())).collect();
    let violations = violations(&files, EXEMPT);
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        if path.is_dir() {
            // The command is a crate of its own, which sees no more than the library's public items.
            if name != "src/bin" {
                collect(root, &path, files);
            }
        } else if name.ends_with(".rs") && !name.contains("/tests/") && !name.ends_with("/tests.rs") {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A module's path below the crate's root, which is empty for the root itself.
type ModulePath = Vec<String>;

/// One source file.
struct File {
    path: String,
    module: ModulePath,
    /// The modules that it declares.
    children: BTreeSet<String>,
    /// What each name stands for that the file imports or re-exports. With `cfg` there may be several.
    names: BTreeMap<String, Vec<ModulePath>>,
    imports: Vec<Import>,
    /// Whether it defines anything, rather than only declares modules and re-exports their items.
    defines: bool,
}

impl File {
    /// The folder or file directly below `src` that it belongs to.
    fn top(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }
}

/// A path into the crate.
struct Import {
    line: usize,
    path: ModulePath,
    /// Where the path begins with a name that the file imports: how many segments that name stands for.
    imported: Option<usize>,
}

/// The crate's files, by module.
struct Crate(BTreeMap<ModulePath, File>);

impl Crate {
    fn parse(files: &[(&str, &str)]) -> Crate {
        Crate(files.iter().map(|(path, source)| parse(path, source)).map(|file| (file.module.clone(), file)).collect())
    }

    /// The modules whose files define what a path leads to; of a module itself there is none.
    fn definitions(&self, path: &[String], depth: usize, found: &mut BTreeSet<ModulePath>) {
        let mut module = Vec::new();
        for (at, name) in path.iter().enumerate() {
            let Some(file) = self.0.get(&module) else { return };
            if file.children.contains(name) {
                module.push(name.clone());
            } else if let Some(targets) = file.names.get(name).filter(|_| depth < 8) {
                for target in targets {
                    let target: Vec<_> = target.iter().chain(&path[at + 1..]).cloned().collect();
                    self.definitions(&target, depth + 1, found);
                }
                return;
            } else {
                found.insert(module);
                return;
            }
        }
    }
}

/// Every violation, as `file:line: imports … (why)`.
fn violations(files: &[(&str, &str)], exempt: &[&str]) -> Vec<String> {
    let tree = Crate::parse(files);
    let layer = |top: &str| LAYERS.iter().position(|layer| layer.contains(&top));
    let mut found = Vec::new();
    let mut folders = Graph::default();
    let mut siblings = Graph::default();
    for file in tree.0.values() {
        if layer(file.top()).is_none() {
            found.push(format!("{}:1: is in no layer (add `{}` to the list)", file.path, file.top()));
        }
        for Import { line, path, imported } in &file.imports {
            // An item was counted where it was imported; what is in a module counts where it is named.
            if imported.is_some_and(|length| !tree.0.contains_key(&path[..length])) {
                continue;
            }
            let place = format!("{}:{line}", file.path);
            let shown = path.join("::");
            let root = &tree.0[&Vec::new()];
            let Some(first) = path.first().filter(|_| !file.module.is_empty()) else { continue };
            if !root.children.contains(first) {
                if root.names.contains_key(first) {
                    found.push(format!("{place}: imports crate::{shown} (through the re-exports of lib.rs)"));
                    continue;
                }
                if layer(file.top()) <= layer("lib") {
                    found.push(format!("{place}: imports crate::{shown} (which lib.rs defines, a higher layer)"));
                }
                continue;
            }
            if first != file.top() {
                if layer(first) > layer(file.top()) {
                    found.push(format!("{place}: imports crate::{shown} (`{first}` is in a higher layer than `{}`)", file.top()));
                } else {
                    folders.add(file.top(), first, &place, &shown);
                }
                continue;
            }
            let mut definitions = BTreeSet::new();
            tree.definitions(path, 0, &mut definitions);
            for target in definitions.iter().map(|module| &tree.0[module]).filter(|target| target.path != file.path) {
                if file.defines && target.defines && target.top() == file.top() && !exempt.contains(&file.top()) {
                    siblings.add(&file.path, &target.path, &place, &shown);
                }
            }
        }
    }
    found.extend(folders.cycles());
    found.extend(siblings.cycles());
    found.sort();
    found.dedup();
    found
}

/// Who imports whom, and where.
#[derive(Default)]
struct Graph(BTreeMap<String, BTreeMap<String, Vec<String>>>);

impl Graph {
    fn add(&mut self, from: &str, to: &str, place: &str, path: &str) {
        let places = self.0.entry(from.to_owned()).or_default().entry(to.to_owned()).or_default();
        places.push(format!("{place}: imports crate::{path}"));
    }

    /// The shortest way from one node to another.
    fn way<'a>(&'a self, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
        let mut ways = vec![vec![from]];
        let mut seen = BTreeSet::from([from]);
        let mut next = 0;
        while let Some(way) = ways.get(next).cloned() {
            next += 1;
            if way.last() == Some(&to) {
                return Some(way);
            }
            for target in self.0.get(way[way.len() - 1]).into_iter().flat_map(BTreeMap::keys).filter(|target| seen.insert(target)) {
                ways.push(way.iter().copied().chain([target.as_str()]).collect());
            }
        }
        None
    }

    /// Every import that closes a cycle.
    fn cycles(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (from, targets) in &self.0 {
            for (to, places) in targets {
                let Some(way) = self.way(to, from) else { continue };
                let cycle: Vec<_> = [from.as_str()].into_iter().chain(way).collect();
                found.extend(places.iter().map(|place| format!("{place} (a cycle: {})", cycle.join(" → "))));
            }
        }
        found
    }
}

/// A token, as far as paths need it.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    /// `::`
    Separator,
    Sign(char),
}

/// The tokens of a source and their lines, without comments, strings, characters and lifetimes.
fn tokens(source: &str) -> Vec<(Token, usize)> {
    let chars: Vec<char> = source.chars().collect();
    let (mut tokens, mut at, mut line) = (Vec::new(), 0, 1);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    while at < chars.len() {
        let (c, next) = (chars[at], chars.get(at + 1).copied().unwrap_or(' '));
        let start = at;
        if c == '/' && next == '/' {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if c == '/' && next == '*' {
            let mut depth = 0;
            loop {
                match (chars.get(at), chars.get(at + 1)) {
                    (Some('/'), Some('*')) => (depth, at) = (depth + 1, at + 2),
                    (Some('*'), Some('/')) => (depth, at) = (depth - 1, at + 2),
                    (None, _) => break,
                    _ => at += 1,
                }
                if depth == 0 {
                    break;
                }
            }
        } else if let Some(end) = raw_string_end(&chars, at) {
            at = end;
        } else if c == '"' || c == 'b' && next == '"' {
            at += if c == 'b' { 2 } else { 1 };
            while at < chars.len() && chars[at] != '"' {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if c == '\'' && (next == '\\' || chars.get(at + 2) == Some(&'\'')) {
            at += if next == '\\' { 3 } else { 2 };
            while at < chars.len() && chars[at] != '\'' {
                at += 1;
            }
            at += 1;
        } else if is_word(c) {
            while at < chars.len() && is_word(chars[at]) {
                at += 1;
            }
            tokens.push((Token::Word(chars[start..at].iter().collect()), line));
        } else if c == ':' && next == ':' {
            at += 2;
            tokens.push((Token::Separator, line));
        } else {
            at += 1;
            if !c.is_whitespace() {
                tokens.push((Token::Sign(c), line));
            }
        }
        line += chars[start..at.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// Where the raw string that begins at a place ends.
fn raw_string_end(chars: &[char], at: usize) -> Option<usize> {
    if at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') {
        return None;
    }
    let mut start = at + usize::from(chars[at] == 'b');
    if chars.get(start) != Some(&'r') {
        return None;
    }
    start += 1;
    let hashes = chars[start..].iter().take_while(|c| **c == '#').count();
    if chars.get(start + hashes) != Some(&'"') {
        return None;
    }
    let end = (start + hashes + 1..chars.len())
        .find(|end| chars[*end] == '"' && chars[end + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes)?;
    Some(end + 1 + hashes)
}

/// The place after the item or the group of brackets that begins at a place.
fn skip_item(tokens: &[(Token, usize)], mut at: usize) -> usize {
    let mut depth = 0;
    while let Some((token, _)) = tokens.get(at) {
        at += 1;
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => {
                depth -= 1;
                if depth == 0 && *token == Token::Sign('}') {
                    return at;
                }
            }
            Token::Sign(';') if depth == 0 => return at,
            _ => {}
        }
    }
    at
}

/// The tokens without the items that only tests have.
fn without_tests(tokens: Vec<(Token, usize)>) -> Vec<(Token, usize)> {
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let words: Vec<&str> = tokens[at..].iter().take(12).map_while(|(token, _)| attribute_word(token)).collect();
        let is_test =
            words.starts_with(&["#", "[", "cfg", "(", "test", ")"]) || words.starts_with(&["#", "[", "cfg", "(", "all", "(", "test"]);
        if is_test {
            // The attributes before the item, then the item.
            while matches!(tokens.get(at), Some((Token::Sign('#'), _))) {
                let mut depth = 0;
                while let Some((token, _)) = tokens.get(at) {
                    at += 1;
                    match token {
                        Token::Sign('[') => depth += 1,
                        Token::Sign(']') if depth == 1 => break,
                        Token::Sign(']') => depth -= 1,
                        _ => {}
                    }
                }
            }
            at = skip_item(&tokens, at);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

fn attribute_word(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) => Some(word),
        Token::Sign('#') => Some("#"),
        Token::Sign('[') => Some("["),
        Token::Sign('(') => Some("("),
        Token::Sign(')') => Some(")"),
        _ => None,
    }
}

/// A path with the name that it is imported under.
struct Leaf {
    segments: Vec<String>,
    name: Option<String>,
}

/// Reads the path or tree of paths that begins at a place; where it ends.
fn read_tree(tokens: &[(Token, usize)], mut at: usize, mut prefix: Vec<String>, leaves: &mut Vec<Leaf>) -> usize {
    loop {
        match tokens.get(at).map(|(token, _)| token) {
            Some(Token::Word(word)) => {
                at += 1;
                // `a::{self}` is `a`.
                if word != "self" || prefix.is_empty() {
                    prefix.push(word.clone());
                }
            }
            Some(Token::Sign('*')) => {
                leaves.push(Leaf { segments: prefix, name: None });
                return at + 1;
            }
            Some(Token::Sign('{')) => {
                at += 1;
                while at < tokens.len() && tokens[at].0 != Token::Sign('}') {
                    at = read_tree(tokens, at, prefix.clone(), leaves);
                    at += usize::from(matches!(tokens.get(at), Some((Token::Sign(','), _))));
                }
                return at + 1;
            }
            // The arguments of a type: the path ends before them.
            _ => {
                leaves.push(Leaf { name: prefix.last().cloned(), segments: prefix });
                return at.max(1);
            }
        }
        match (tokens.get(at).map(|(token, _)| token), tokens.get(at + 1).map(|(token, _)| token)) {
            (Some(Token::Separator), Some(Token::Sign('<'))) | (Some(Token::Sign(_)) | None, _) => break,
            (Some(Token::Separator), _) => at += 1,
            (Some(Token::Word(word)), Some(Token::Word(name))) if word == "as" => {
                leaves.push(Leaf { segments: prefix, name: Some(name.clone()) });
                return at + 2;
            }
            _ => break,
        }
    }
    leaves.push(Leaf { name: prefix.last().cloned(), segments: prefix });
    at
}

/// A path from the crate's root; nothing if it leads out of the crate.
fn absolute(segments: &[String], module: &[String], children: &BTreeSet<String>) -> Option<ModulePath> {
    let mut at = module.to_vec();
    let mut rest = segments;
    match segments.first()?.as_str() {
        "crate" => {
            at.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {}
        first if children.contains(first) => {}
        _ => return None,
    }
    while rest.first().is_some_and(|segment| segment == "super") {
        at.pop();
        rest = &rest[1..];
    }
    at.extend_from_slice(rest);
    Some(at)
}

fn parse(path: &str, source: &str) -> File {
    let tokens = without_tests(tokens(source));
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let module: ModulePath = match inner {
        "lib" => Vec::new(),
        _ => inner.trim_end_matches("/mod").split('/').map(str::to_owned).collect(),
    };
    let mut file =
        File { path: path.to_owned(), module, children: BTreeSet::new(), names: BTreeMap::new(), imports: Vec::new(), defines: false };
    let word = |at: usize| match tokens.get(at) {
        Some((Token::Word(word), _)) => word.as_str(),
        _ => "",
    };
    for at in 0..tokens.len() {
        if word(at) == "mod" && matches!(tokens.get(at + 2), Some((Token::Sign(';'), _))) {
            file.children.insert(word(at + 1).to_owned());
        }
    }
    // The modules around a place that the file has inline, each with the depth of its braces.
    let (mut inline, mut depth): (Vec<(usize, String)>, usize) = (Vec::new(), 0);
    let mut at = 0;
    while at < tokens.len() {
        let (token, line) = &tokens[at];
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => {
                depth = depth.saturating_sub(1);
                inline.retain(|(open, _)| *open < depth + 1);
            }
            Token::Word(keyword) => {
                let is_path_start = !matches!(at.checked_sub(1).map(|at| &tokens[at].0), Some(Token::Separator));
                let separated = matches!(tokens.get(at + 1), Some((Token::Separator, _)));
                if keyword == "mod" && matches!(tokens.get(at + 2), Some((Token::Sign('{'), _))) {
                    inline.push((depth + 1, word(at + 1).to_owned()));
                }
                let defining = ["fn", "struct", "enum", "trait", "impl", "const", "static", "type", "macro_rules", "union"];
                file.defines |= defining.contains(&keyword.as_str());
                let is_use = keyword == "use";
                // `pub(in crate::a)` imports nothing.
                let is_path = is_path_start && separated && word(at.wrapping_sub(1)) != "in";
                if is_use || is_path {
                    let mut leaves = Vec::new();
                    let end = read_tree(&tokens, if is_use { at + 1 } else { at }, Vec::new(), &mut leaves);
                    let around: ModulePath = file.module.iter().cloned().chain(inline.iter().map(|(_, name)| name.clone())).collect();
                    // After the comma at the end of a list nothing stands.
                    for leaf in leaves.into_iter().filter(|leaf| !leaf.segments.is_empty()) {
                        let known = file.names.get(&leaf.segments[0]).filter(|_| !is_use).cloned();
                        let paths: Vec<_> = match known {
                            Some(targets) => {
                                let path = |target: &ModulePath| [&target[..], &leaf.segments[1..]].concat();
                                targets.iter().map(|target| (path(target), Some(target.len()))).collect()
                            }
                            None => absolute(&leaf.segments, &around, &file.children).into_iter().map(|path| (path, None)).collect(),
                        };
                        for (path, imported) in paths {
                            if let Some(name) = leaf.name.as_ref().filter(|_| is_use && inline.is_empty()) {
                                file.names.entry(name.clone()).or_default().push(path.clone());
                            }
                            file.imports.push(Import { line: *line, path, imported });
                        }
                    }
                    at = end.max(at + 1);
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: (&str, &str) = ("src/lib.rs", "mod article; mod page; mod text; pub use article::Article; pub fn render() {}");
    const ARTICLE: (&str, &str) = ("src/article/mod.rs", "mod root; pub use root::Article;");
    const ROOT: (&str, &str) = ("src/article/root.rs", "use crate::text::Tag; pub struct Article(Tag);");
    const TEXT: (&str, &str) = ("src/text.rs", "pub struct Tag;");

    fn check(files: &[(&str, &str)]) -> Vec<String> {
        violations(&[&[LIB, ARTICLE, ROOT, TEXT][..], files].concat(), &["body"])
    }

    #[test]
    fn imports_of_lower_layers_are_right() {
        let page = "use crate::article::Article;\nuse crate::text::Tag as Other;\nfn page(article: Article, tag: Other) {}";
        assert_eq!(check(&[("src/page/mod.rs", page)]), Vec::<String>::new());
    }

    #[test]
    fn upward_imports_are_found() {
        for (source, line) in [
            ("use crate::page::Page;\nfn a() {}", 1),
            ("fn a() {\n    crate::page::Page::new();\n}", 2),
            ("use crate::{\n    text,\n    page::Page,\n};", 1),
            ("use super::super::page;", 1),
        ] {
            let found = check(&[("src/article/a.rs", source), ("src/page.rs", "pub struct Page;")]);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with(&format!("src/article/a.rs:{line}: imports crate::page")), "{found:?}");
            assert!(found[0].ends_with("(`page` is in a higher layer than `article`)"), "{found:?}");
        }
        let found = check(&[("src/page.rs", "fn page() {\n    crate::render();\n}")]);
        assert_eq!(found, ["src/page.rs:2: imports crate::render (which lib.rs defines, a higher layer)"]);
        let found = check(&[("src/sink.rs", "struct Sink;")]);
        assert_eq!(found, ["src/sink.rs:1: is in no layer (add `sink` to the list)"]);
    }

    #[test]
    fn imports_through_the_root_are_found() {
        let found = check(&[("src/page.rs", "use crate::Article;\nfn page(_: crate::article::Article) {}")]);
        assert_eq!(found, ["src/page.rs:1: imports crate::Article (through the re-exports of lib.rs)"]);
    }

    #[test]
    fn cycles_of_two_files_are_found() {
        let found = check(&[
            ("src/page/mod.rs", "mod a; mod b;"),
            ("src/page/a.rs", "use super::b::B; pub struct A(B);"),
            ("src/page/b.rs", "//! See `crate::page::a`.\npub struct B;\nfn b(_: crate::page::a::A) {}"),
        ]);
        assert_eq!(
            found,
            [
                "src/page/a.rs:1: imports crate::page::b::B (a cycle: src/page/a.rs → src/page/b.rs → src/page/a.rs)",
                "src/page/b.rs:3: imports crate::page::a::A (a cycle: src/page/b.rs → src/page/a.rs → src/page/b.rs)",
            ]
        );
    }

    #[test]
    fn cycles_through_a_module_that_only_re_exports_are_found() {
        let found = check(&[
            ("src/page/mod.rs", "mod a; mod b; mod inner; pub use a::A as Renamed; use b::B;"),
            ("src/page/a.rs", "use super::B; pub struct A(B);"),
            ("src/page/b.rs", "use super::inner; pub struct B; fn b() { inner::make(); }"),
            ("src/page/inner/mod.rs", "mod c; pub use c::make;"),
            ("src/page/inner/c.rs", "use crate::page::Renamed; pub fn make() -> Renamed {}"),
        ]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|violation| violation.contains("a cycle")), "{found:?}");
        assert!(found[1].starts_with("src/page/b.rs:1: imports crate::page::inner::make"), "{found:?}");
    }

    #[test]
    fn cycles_of_two_folders_of_a_layer_are_found() {
        let found = violations(
            &[
                ("src/lib.rs", "mod article; mod isolation;"),
                ("src/isolation.rs", "use crate::article::b; fn isolation() {}"),
                ("src/article.rs", "use crate::isolation::isolation; fn b() {}"),
            ],
            &[],
        );
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn tests_comments_and_strings_do_not_count() {
        let source = r##"
            //! [`crate::page::Page`]
            /* use crate::page::Page; /* */ use crate::page::Page; */
            pub const A: &str = "use crate::page::Page; \" crate::page::Page";
            pub const B: &str = r#"crate::page::Page"#;
            pub const C: char = '"';
            #[cfg(test)]
            use crate::page::Page;
            #[cfg(all(test, feature = "icu"))]
            #[path = "a.rs"]
            mod tests { use crate::page::Page; }
            pub const D: char = '\'';
        "##;
        assert_eq!(check(&[("src/article/a.rs", source), ("src/page.rs", "pub struct Page;")]), Vec::<String>::new());
        let after = [source, "use crate::page::Page;"].concat();
        assert_eq!(check(&[("src/article/a.rs", &after), ("src/page.rs", "pub struct Page;")]).len(), 1);
    }

    #[test]
    fn exempt_folders_may_have_cycles() {
        let files = [
            ("src/lib.rs", "mod body;"),
            ("src/body/mod.rs", "mod a; mod b;"),
            ("src/body/a.rs", "use super::b::B; pub struct A;"),
            ("src/body/b.rs", "use super::a::A; pub struct B;"),
        ];
        assert_eq!(violations(&files, &["body"]), Vec::<String>::new());
        assert_eq!(violations(&files, &[]).len(), 2);
    }
}
