//! The constants and functions of a module that the linker wrote with `--emit-relocs`, and what refers to them.

use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{CustomSectionReader, KnownCustom, Linking, Parser, Payload, RelocationType, SymbolInfo};

/// The constants of a module, each the range of its bytes in the module.
pub struct LinkedData<'a> {
    wasm: &'a [u8],
    /// By the number of the symbol; `None` if a symbol is no constant.
    symbols: Vec<Option<Range<usize>>>,
    /// The numbers of the symbols that are functions of the module, with their names.
    functions: Vec<(usize, &'a str)>,
    references: Vec<Reference>,
}

/// A reference from code or data to a symbol.
struct Reference {
    /// The place of the address in the module.
    at: usize,
    symbol: usize,
}

impl<'a> LinkedData<'a> {
    pub fn parse(wasm: &'a [u8]) -> Result<LinkedData<'a>> {
        let (mut code, mut data, mut segments, mut custom) = (0, 0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionStart { range, .. } => code = range.start as usize,
                Payload::DataSection(section) => {
                    data = section.range().start as usize;
                    // The bytes of a segment are the end of its range.
                    let start = |segment: wasmparser::Data<'_>| segment.range.end as usize - segment.data.len();
                    segments = section.into_iter().map(|segment| segment.map(start)).collect::<Result<_, _>>()?;
                }
                Payload::CustomSection(section) => custom.push(section),
                _ => {}
            }
        }
        let mut linked = LinkedData { wasm, symbols: Vec::new(), functions: Vec::new(), references: Vec::new() };
        for section in &custom {
            linked.read_symbols(section, &segments)?;
            match section.name() {
                "reloc.CODE" => linked.read_references(section, code)?,
                "reloc.DATA" => linked.read_references(section, data)?,
                _ => {}
            }
        }
        Ok(linked)
    }

    fn read_symbols(&mut self, section: &CustomSectionReader<'a>, segments: &[usize]) -> Result<()> {
        let KnownCustom::Linking(linking) = section.as_known() else { return Ok(()) };
        for subsection in linking.subsections() {
            let Linking::SymbolTable(symbols) = subsection? else { continue };
            for symbol in symbols {
                let constant = match symbol? {
                    SymbolInfo::Data { symbol: Some(data), .. } => {
                        let segment = segments.get(data.index as usize).context("a symbol in a segment that does not exist")?;
                        let start = segment + data.offset as usize;
                        Some(start..start + data.size as usize)
                    }
                    SymbolInfo::Func { name: Some(name), .. } => {
                        self.functions.push((self.symbols.len(), name));
                        None
                    }
                    _ => None,
                };
                self.symbols.push(constant);
            }
        }
        Ok(())
    }

    /// Reads the references in a section whose content begins at `start`.
    fn read_references(&mut self, section: &CustomSectionReader<'_>, start: usize) -> Result<()> {
        let KnownCustom::Reloc(references) = section.as_known() else { return Ok(()) };
        for reference in references.entries() {
            let reference = reference?;
            // The index of this one is not that of a symbol.
            if reference.ty != RelocationType::TypeIndexLeb {
                self.references.push(Reference { at: start + reference.offset as usize, symbol: reference.index as usize });
            }
        }
        Ok(())
    }

    pub fn bytes(&self, range: &Range<usize>) -> &'a [u8] {
        &self.wasm[range.clone()]
    }

    /// All constants.
    pub fn constants(&self) -> impl Iterator<Item = &Range<usize>> {
        self.symbols.iter().flatten()
    }

    /// All functions: the number of the symbol and the name.
    pub fn functions(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.functions.iter().copied()
    }

    /// The places of all references to a symbol.
    pub fn places(&self, symbol: usize) -> impl Iterator<Item = usize> {
        self.references.iter().filter(move |reference| reference.symbol == symbol).map(|reference| reference.at)
    }

    /// The constants that another one refers to, in the order of its bytes.
    pub fn referents(&self, of: &Range<usize>) -> Vec<&Range<usize>> {
        let mut inner: Vec<&Reference> = self.references.iter().filter(|reference| of.contains(&reference.at)).collect();
        inner.sort_by_key(|reference| reference.at);
        inner.into_iter().filter_map(|reference| self.constant(reference)).collect()
    }

    /// The constants that something besides this one refers to.
    pub fn referents_of_others(&self, than: &Range<usize>) -> Vec<&Range<usize>> {
        self.references.iter().filter(|reference| !than.contains(&reference.at)).filter_map(|reference| self.constant(reference)).collect()
    }

    fn constant(&self, reference: &Reference) -> Option<&Range<usize>> {
        self.symbols.get(reference.symbol)?.as_ref()
    }
}
