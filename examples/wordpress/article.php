<?php
/**
 * Describes posts as schema.org articles.
 *
 * @package maqal
 */

defined( 'ABSPATH' ) || exit;

/**
 * The article of a post, without its text, which stands in the page; with the texts of its translations.
 *
 * @param WP_Post $post The post.
 */
function maqal_article( $post ) {
	$translations = array();
	foreach ( maqal_translations( $post ) as $translation ) {
		$translations[] = maqal_variant( $translation ) + array(
			'encodingFormat' => 'text/html',
			'articleBody'    => maqal_content( $translation ),
		);
	}
	$article = array(
		'@context'  => 'https://schema.org',
		'@type'     => 'NewsArticle',
		'publisher' => array(
			'@type' => 'Organization',
			'name'  => html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
			'url'   => home_url( '/' ),
		),
	) + maqal_variant( $post );
	return $translations ? $article + array( 'workTranslation' => $translations ) : $article;
}

/**
 * What the article says in one language.
 *
 * @param WP_Post $post The post.
 */
function maqal_variant( $post ) {
	$author = (int) $post->post_author;
	return array_filter(
		array(
			'inLanguage'    => maqal_language( $post ),
			'headline'      => maqal_headline( $post ),
			'description'   => has_excerpt( $post ) ? wp_strip_all_tags( get_the_excerpt( $post ) ) : '',
			'url'           => get_permalink( $post ),
			'datePublished' => get_post_time( DATE_W3C, false, $post ),
			'dateModified'  => get_post_modified_time( DATE_W3C, false, $post ),
			'author'        => array(
				'@type' => 'Person',
				'name'  => get_the_author_meta( 'display_name', $author ),
				'url'   => get_author_posts_url( $author ),
			),
			'image'         => maqal_image( $post ),
		)
	);
}

/**
 * The title as text. WordPress has it as HTML.
 *
 * @param WP_Post $post The post.
 */
function maqal_headline( $post ) {
	return html_entity_decode( wp_strip_all_tags( get_the_title( $post ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
}

/**
 * The text as HTML, as WordPress shows it.
 *
 * @param WP_Post $post The post.
 */
function maqal_content( $post ) {
	$around          = $GLOBALS['post'] ?? null;
	$GLOBALS['post'] = $post; // Shortcodes and blocks in the text ask for the current post.
	setup_postdata( $post );
	try {
		return apply_filters( 'the_content', $post->post_content );
	} finally {
		$GLOBALS['post'] = $around;
		if ( $around ) {
			setup_postdata( $around );
		}
	}
}

/**
 * The featured image.
 *
 * @param WP_Post $post The post.
 */
function maqal_image( $post ) {
	$id     = (int) get_post_thumbnail_id( $post );
	$source = $id ? wp_get_attachment_image_src( $id, 'full' ) : false;
	if ( ! $source ) {
		return array();
	}
	return array_filter(
		array(
			'@type'       => 'ImageObject',
			'url'         => $source[0],
			'width'       => $source[1],
			'height'      => $source[2],
			'description' => get_post_meta( $id, '_wp_attachment_image_alt', true ),
			'caption'     => wp_strip_all_tags( (string) wp_get_attachment_caption( $id ) ),
		)
	);
}
