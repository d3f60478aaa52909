//! Pairs of brackets and quotation marks (UAX #9, BD14 to BD16; CLDR, delimiters).

/// The maximum nesting depth of brackets (UAX #9, BD16).
const DEPTH: usize = 63;

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Opens,
    Closes,
    /// Opens or closes, depending on its neighbours: `"`.
    Either,
}

/// The open brackets and quotation marks of a line.
#[derive(Default)]
pub struct Pairs {
    /// The pair's family, the opening sign and the index of its token.
    open: Vec<(char, char, usize)>,
}

/// The surroundings of a sign.
#[derive(Clone, Copy)]
pub struct Place {
    /// White space, a sign or nothing precedes it.
    pub free_before: bool,
    /// White space, a sign or nothing follows it.
    pub free_after: bool,
    /// White space or nothing follows it.
    pub space_after: bool,
}

impl Pairs {
    /// Adds the sign `c`, token `index`; returns the token that it closes, if any.
    pub fn take(&mut self, c: char, index: usize, place: Place) -> Option<usize> {
        let (family, role) = role(c)?;
        let mate = self.open.iter().rposition(|entry| entry.0 == family);
        let closes = match role {
            Role::Closes => mate.is_some(),
            // „Gänsefüßchen“, »Ente«, ”citat”.
            Role::Opens => mate.is_some_and(|at| matches!(self.open[at].1, '„' | '‚' | '”' | '»' | '›') && self.open[at].1 != c),
            // An acronym such as צה"ל has letters on both sides; so has ה"שלום", which opens.
            Role::Either => mate.is_some() && (place.free_after || !place.free_before),
        };
        if closes {
            self.open.truncate(mate? + 1);
            return self.open.pop().map(|entry| entry.2);
        }
        let opens = match role {
            Role::Opens => !matches!(family, '“') || !place.space_after,
            Role::Closes => matches!(family, '“' | '«') && place.free_before && !place.space_after,
            Role::Either => !place.space_after,
        };
        if opens && self.open.len() < DEPTH {
            self.open.push((family, c, index));
        }
        None
    }

    /// Ends the line: unclosed signs stay unpaired.
    pub fn clear(&mut self) {
        self.open.clear();
    }
}

/// The family of a bracket, and whether it opens (Bidi_Paired_Bracket). Quotation marks are no brackets.
pub fn bracket(c: char) -> Option<(char, bool)> {
    role(c).filter(|(family, _)| !matches!(family, '«' | '“' | '"' | '\u{fd3f}')).map(|(family, role)| (family, role == Role::Opens))
}

/// Whether a sign is a bracket or quotation mark.
pub fn is_paired(c: char) -> bool {
    role(c).is_some()
}

/// The signs that open, and in the same place those that close them.
const OPENERS: &str = "([{（《「『\u{fd3f}«‹“„‟";
const CLOSERS: &str = ")]}）》」』\u{fd3e}»›”””";

/// The family of a bracket or quotation mark, named by one of its signs, and what the sign does.
#[inline(never)]
fn role(c: char) -> Option<(char, Role)> {
    if c == '"' {
        return Some((c, Role::Either));
    }
    // Most signs are none.
    if c.is_ascii() && !matches!(c, '(' | ')' | '[' | ']' | '{' | '}') {
        return None;
    }
    let mut closers = CLOSERS.chars();
    for opener in OPENERS.chars() {
        let family = match opener {
            '‹' => '«',
            '„' | '‟' => '“',
            opener => opener,
        };
        let closer = closers.next();
        if c == opener {
            return Some((family, Role::Opens));
        }
        if closer == Some(c) {
            return Some((family, Role::Closes));
        }
    }
    None
}
