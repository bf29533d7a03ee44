/** What the person sees and has chosen: read by every view, owned by none. */
package fivedoors.ui.model;
