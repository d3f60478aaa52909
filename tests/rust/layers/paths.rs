//! Reads the paths of a `use` or of an expression.

use std::collections::BTreeSet;

use super::tokens::Token;

/// A module's path below the crate's root, which is empty for the root itself.
pub type ModulePath = Vec<String>;

/// A path with the name that it is imported under.
pub struct Leaf {
    pub segments: Vec<String>,
    pub name: Option<String>,
}

/// Reads the path or tree of paths that begins at a place; where it ends.
pub fn read_tree(tokens: &[(Token, usize)], mut at: usize, mut prefix: Vec<String>, leaves: &mut Vec<Leaf>) -> usize {
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
pub fn absolute(segments: &[String], module: &[String], children: &BTreeSet<String>) -> Option<ModulePath> {
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
