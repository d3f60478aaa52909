<?php
/**
 * Asks Polylang or WPML for the language of a post and for its translations.
 *
 * @package maqal
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language of a post (BCP 47); without these plugins that of the site.
 *
 * @param WP_Post $post The post.
 */
function maqal_language( $post ) {
	$locale = '';
	if ( function_exists( 'pll_get_post_language' ) ) {
		$locale = pll_get_post_language( $post->ID, 'locale' );
	} elseif ( has_filter( 'wpml_post_language_details' ) ) {
		$details = apply_filters( 'wpml_post_language_details', null, $post->ID );
		$locale  = is_array( $details ) ? $details['locale'] ?? '' : '';
	}
	return $locale ? str_replace( '_', '-', $locale ) : get_bloginfo( 'language' );
}

/**
 * The translations of a post that everybody may read.
 *
 * @param WP_Post $post The post.
 * @return WP_Post[]
 */
function maqal_translations( $post ) {
	$ids = array();
	if ( function_exists( 'pll_get_post_translations' ) ) {
		$ids = array_values( pll_get_post_translations( $post->ID ) );
	} elseif ( has_filter( 'wpml_get_element_translations' ) ) {
		$type  = 'post_' . $post->post_type;
		$group = apply_filters( 'wpml_element_trid', null, $post->ID, $type );
		$ids   = array_values( wp_list_pluck( (array) apply_filters( 'wpml_get_element_translations', null, $group, $type ), 'element_id' ) );
	}
	$others = array_diff( array_map( 'intval', $ids ), array( $post->ID ) );
	return array_values(
		array_filter(
			array_map( 'get_post', $others ),
			function ( $other ) {
				return $other && is_post_publicly_viewable( $other ) && ! post_password_required( $other );
			}
		)
	);
}
