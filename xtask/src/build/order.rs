//! Puts functions that resemble each other side by side. Brotli refers to what it has seen: a near reference takes fewer bits than
//! a far one, and its statistics fit what stands together.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// Functions resemble each other by the sequences of this many bytes that both contain.
const SEQUENCE: usize = 4;
type Sequences = HashSet<[u8; SEQUENCE]>;

/// The module with its functions in another order.
pub fn similar_together(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(wasm)?;
    let order = chain(&bodies);
    let mut places = vec![0; order.len()];
    for (place, &function) in order.iter().enumerate() {
        places[function] = imported + u32::try_from(place)?;
    }
    let mut module = Module::new();
    let mut reorder = Reorder { imported, order, places };
    reorder.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// How many functions the module imports, and the code of its own.
fn functions(wasm: &[u8]) -> Result<(u32, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// All functions, by their index: first the longest, then always the one that shares most with the last, in proportion to the square
/// root of its length, so that long functions do not come first only because much is in them.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let sequences: Vec<Sequences> =
        bodies.iter().map(|body| body.windows(SEQUENCE).map(|bytes| bytes.try_into().unwrap()).collect()).collect();
    let mut holders: HashMap<[u8; SEQUENCE], Vec<usize>> = HashMap::new();
    for (function, own) in sequences.iter().enumerate() {
        for sequence in own {
            holders.entry(*sequence).or_default().push(function);
        }
    }
    let mut left = vec![true; bodies.len()];
    let longest = (0..bodies.len()).max_by_key(|&function| bodies[function].len());
    let mut order: Vec<usize> = longest.into_iter().collect();
    while let Some(&last) = order.last() {
        left[last] = false;
        let mut shared = vec![0_u32; bodies.len()];
        for function in sequences[last].iter().flat_map(|sequence| &holders[sequence]) {
            shared[*function] += 1;
        }
        let likeness = |function: usize| f64::from(shared[function]) / (sequences[function].len() as f64 + 20.0).sqrt();
        let rest = (0..bodies.len()).rev().filter(|&function| left[function]);
        let Some(next) = rest.max_by(|&a, &b| likeness(a).total_cmp(&likeness(b))) else { break };
        order.push(next);
    }
    order
}

/// Writes the functions of a module in another order, and their new indices wherever they are named.
struct Reorder {
    imported: u32,
    /// The old indices in the new order, without the imported functions.
    order: Vec<usize>,
    /// The new index of each function, by its old index without the imported functions.
    places: Vec<u32>,
}

impl Reencode for Reorder {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(function.checked_sub(self.imported).map_or(function, |own| self.places[own as usize]))
    }

    fn parse_function_section(&mut self, out: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for &function in &self.order {
            out.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, out, bodies[function].clone())?;
        }
        Ok(())
    }
}
