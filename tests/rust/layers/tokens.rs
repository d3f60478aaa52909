//! Splits Rust source into the tokens that paths consist of.

/// A token, as far as paths need it.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Word(String),
    /// `::`
    Separator,
    Sign(char),
}

/// The tokens of a source and their lines, without comments, strings, characters and lifetimes.
pub fn tokens(source: &str) -> Vec<(Token, usize)> {
    let chars: Vec<char> = source.chars().collect();
    let (mut tokens, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let (token, end) = token(&chars, at);
        let end = end.min(chars.len());
        tokens.extend(token.map(|token| (token, line)));
        line += chars[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    tokens
}

/// The token that begins at a place, and where it ends; what is skipped is `None`.
fn token(chars: &[char], at: usize) -> (Option<Token>, usize) {
    let (c, next) = (chars[at], chars.get(at + 1).copied().unwrap_or(' '));
    if let Some(end) = comment_end(chars, at).or_else(|| raw_string_end(chars, at)) {
        return (None, end);
    }
    match (c, next) {
        ('b', '"') => (None, quotation_end(chars, at + 2)),
        ('"', _) => (None, quotation_end(chars, at + 1)),
        ('\'', '\\') => (None, quotation_end(chars, at + 1)),
        ('\'', _) if chars.get(at + 2) == Some(&'\'') => (None, at + 3),
        (':', ':') => (Some(Token::Separator), at + 2),
        _ if is_word(c) => {
            let end = end_of(chars, at, |c| !is_word(c));
            (Some(Token::Word(chars[at..end].iter().collect())), end)
        }
        _ => ((!c.is_whitespace()).then_some(Token::Sign(c)), at + 1),
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first place from `at` on whose character is an end.
fn end_of(chars: &[char], at: usize, is_end: impl Fn(char) -> bool) -> usize {
    chars[at..].iter().position(|c| is_end(*c)).map_or(chars.len(), |length| at + length)
}

/// Where the comment that begins at a place ends.
fn comment_end(chars: &[char], at: usize) -> Option<usize> {
    match (chars[at], chars.get(at + 1)) {
        ('/', Some('/')) => Some(end_of(chars, at, |c| c == '\n')),
        ('/', Some('*')) => Some(block_comment_end(chars, at)),
        _ => None,
    }
}

fn block_comment_end(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    loop {
        match (chars.get(at), chars.get(at + 1)) {
            (Some('/'), Some('*')) => (depth, at) = (depth + 1, at + 2),
            (Some('*'), Some('/')) => (depth, at) = (depth - 1, at + 2),
            (None, _) => return at,
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
}

/// Where the string or character ends whose content begins at a place.
fn quotation_end(chars: &[char], mut at: usize) -> usize {
    let quote = chars[at - 1];
    while at < chars.len() && chars[at] != quote {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// Where the raw string that begins at a place ends.
fn raw_string_end(chars: &[char], at: usize) -> Option<usize> {
    if at > 0 && is_word(chars[at - 1]) {
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
