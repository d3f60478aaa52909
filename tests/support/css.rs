//! Collects the tokens of a style sheet (CSS Syntax), also those in blocks.

use cssparser::{ParseError, Parser, ParserInput, Token};
use std::collections::BTreeSet;

/// The tokens of a style sheet, by kind.
#[derive(Default)]
pub struct Sheet {
    /// Identifiers: properties, keywords, element and attribute names.
    pub identifiers: BTreeSet<String>,
    /// The names of functions and at-rules.
    pub functions: BTreeSet<String>,
    /// Numbers without their signs, with their units.
    pub lengths: BTreeSet<(String, String)>,
    /// The names in `[part~=NAME]`.
    pub parts: BTreeSet<String>,
    /// The names in `var(NAME)`.
    pub variables: BTreeSet<String>,
}

impl Sheet {
    pub fn parse(css: &str) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.read(&mut Parser::new(&mut ParserInput::new(css)), "");
        sheet
    }

    /// Whether a property, keyword or function of this name is used.
    pub fn has(&self, name: &str) -> bool {
        self.identifiers.contains(name) || self.functions.contains(name)
    }

    /// Reads a block, or the arguments of `function`.
    fn read(&mut self, css: &mut Parser, function: &str) {
        let mut before = [None, None];
        while let Ok(token) = css.next().cloned() {
            let mut inside = String::new();
            match &token {
                Token::Ident(name) => {
                    let name = name.to_string();
                    match &before {
                        [Some(Token::Ident(attribute)), Some(Token::IncludeMatch)] if **attribute == *"part" => {
                            self.parts.insert(name.clone());
                        }
                        [_, None] if function == "var" => {
                            self.variables.insert(name.clone());
                        }
                        _ => {}
                    }
                    self.identifiers.insert(name);
                }
                Token::AtKeyword(name) => {
                    self.functions.insert(name.to_string());
                }
                Token::Function(name) => {
                    inside = name.to_string();
                    self.functions.insert(inside.clone());
                }
                Token::UnquotedUrl(_) => {
                    self.functions.insert("url".to_owned());
                }
                Token::Dimension { value, unit, .. } => {
                    self.lengths.insert((value.abs().to_string(), unit.to_string()));
                }
                _ => {}
            }
            if matches!(token, Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock) {
                let read: Result<(), ParseError<()>> = css.parse_nested_block(|css| {
                    self.read(css, &inside);
                    Ok(())
                });
                assert!(read.is_ok(), "a block is read to its end");
            }
            let [_, last] = before;
            before = [last, Some(token)];
        }
    }
}
