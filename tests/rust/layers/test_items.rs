//! Removes the items that only tests have.

use super::tokens::Token;

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
pub fn without_tests(tokens: Vec<(Token, usize)>) -> Vec<(Token, usize)> {
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
