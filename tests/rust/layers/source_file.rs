//! One source file: the modules that it declares, and what it imports.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{Leaf, ModulePath, absolute, read_tree};
use super::test_items::without_tests;
use super::tokens::{Token, tokens};

/// Keywords that begin the definition of an item.
const DEFINING: [&str; 10] = ["fn", "struct", "enum", "trait", "impl", "const", "static", "type", "macro_rules", "union"];

/// One source file.
pub struct SourceFile {
    pub path: String,
    pub module: ModulePath,
    /// The modules that it declares.
    pub children: BTreeSet<String>,
    /// What each name stands for that the file imports or re-exports. With `cfg` there may be several.
    pub names: BTreeMap<String, Vec<ModulePath>>,
    pub imports: Vec<Import>,
    /// Whether it defines anything, rather than only declares modules and re-exports their items.
    pub defines: bool,
}

/// A path into the crate.
pub struct Import {
    pub line: usize,
    pub path: ModulePath,
    /// Where the path begins with a name that the file imports: how many segments that name stands for.
    pub imported: Option<usize>,
}

impl SourceFile {
    /// The folder or file directly below `src` that it belongs to.
    pub fn top(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }

    pub fn parse(path: &str, source: &str) -> SourceFile {
        let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module: ModulePath = match inner {
            "lib" => Vec::new(),
            _ => inner.trim_end_matches("/mod").split('/').map(str::to_owned).collect(),
        };
        let file = SourceFile {
            path: path.to_owned(),
            module,
            children: BTreeSet::new(),
            names: BTreeMap::new(),
            imports: Vec::new(),
            defines: false,
        };
        let mut parser = Parser { tokens: without_tests(tokens(source)), file, inline: Vec::new(), depth: 0 };
        parser.read_declarations();
        parser.read_imports();
        parser.file
    }
}

struct Parser {
    tokens: Vec<(Token, usize)>,
    file: SourceFile,
    /// The inline modules around a place, each with the depth of its braces.
    inline: Vec<(usize, String)>,
    depth: usize,
}

impl Parser {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|(token, _)| token)
    }

    /// The word at a place; empty if there is none.
    fn word(&self, at: usize) -> &str {
        match self.token(at) {
            Some(Token::Word(word)) => word,
            _ => "",
        }
    }

    fn read_declarations(&mut self) {
        let is_declaration = |at: &usize| self.word(*at) == "mod" && self.token(at + 2) == Some(&Token::Sign(';'));
        let children = (0..self.tokens.len()).filter(is_declaration).map(|at| self.word(at + 1).to_owned()).collect();
        self.file.children = children;
    }

    fn read_imports(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            match self.tokens[at].0 {
                Token::Sign('{') => self.depth += 1,
                Token::Sign('}') => {
                    self.depth = self.depth.saturating_sub(1);
                    self.inline.retain(|(open, _)| *open < self.depth + 1);
                }
                Token::Word(_) => {
                    at = self.read_word(at);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Reads what begins with the word at a place, and returns where it ends.
    fn read_word(&mut self, at: usize) -> usize {
        if self.word(at) == "mod" && self.token(at + 2) == Some(&Token::Sign('{')) {
            self.inline.push((self.depth + 1, self.word(at + 1).to_owned()));
        }
        self.file.defines |= DEFINING.contains(&self.word(at));
        let is_use = self.word(at) == "use";
        if !is_use && !self.is_path(at) {
            return at + 1;
        }
        let mut leaves = Vec::new();
        let end = read_tree(&self.tokens, if is_use { at + 1 } else { at }, Vec::new(), &mut leaves);
        // Nothing follows the comma at the end of a list.
        for leaf in leaves.into_iter().filter(|leaf| !leaf.segments.is_empty()) {
            self.add(&leaf, is_use, self.tokens[at].1);
        }
        end.max(at + 1)
    }

    /// Whether a path of several segments begins at a place. `pub(in crate::a)` imports nothing.
    fn is_path(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        self.token(at + 1) == Some(&Token::Separator) && self.token(before) != Some(&Token::Separator) && self.word(before) != "in"
    }

    /// Adds the imports that a path of a `use` or of an expression stands for.
    fn add(&mut self, leaf: &Leaf, is_use: bool, line: usize) {
        let file = &mut self.file;
        if let Some(targets) = file.names.get(&leaf.segments[0]).filter(|_| !is_use) {
            file.imports.extend(targets.iter().map(|target| {
                let path = [&target[..], &leaf.segments[1..]].concat();
                Import { line, path, imported: Some(target.len()) }
            }));
            return;
        }
        let around: ModulePath = file.module.iter().chain(self.inline.iter().map(|(_, name)| name)).cloned().collect();
        let Some(path) = absolute(&leaf.segments, &around, &file.children) else { return };
        if let Some(name) = leaf.name.as_ref().filter(|_| is_use && self.inline.is_empty()) {
            file.names.entry(name.clone()).or_default().push(path.clone());
        }
        file.imports.push(Import { line, path, imported: None });
    }
}
