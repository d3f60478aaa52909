// The block in the editor: what the server prints, and the settings. It needs no build.
( function ( { blocks, blockEditor, components, element, i18n, serverSideRender: ServerSideRender } ) {
	const { createElement: el, Fragment } = element;
	const { __ } = i18n;

	function Edit( { attributes, setAttributes, context } ) {
		const { post, level } = attributes;
		const settings = el(
			components.PanelBody,
			{ title: __( 'Article', 'maqal' ) },
			el( components.TextControl, {
				label: __( 'ID of the post; empty for the one around the block', 'maqal' ),
				type: 'number',
				value: post ?? '',
				onChange: ( value ) => setAttributes( { post: Number( value ) || undefined } ),
			} ),
			el( components.RangeControl, {
				label: __( 'Level of the headline', 'maqal' ),
				value: level,
				min: 1,
				max: 6,
				onChange: ( value ) => setAttributes( { level: value } ),
			} )
		);
		return el(
			Fragment,
			null,
			el( blockEditor.InspectorControls, null, settings ),
			el(
				'div',
				blockEditor.useBlockProps(),
				el( ServerSideRender, { block: 'maqal/article', attributes, urlQueryArgs: { post_id: context.postId } } )
			)
		);
	}

	blocks.registerBlockType( 'maqal/article', { edit: Edit, save: () => null } );
} )( window.wp );
