/**
 * The admin page of a home router: one model of what can be set, shown with the labels and in the
 * field orders of three kinds of router, over HTTP.
 */
package fivedoors.service.admin;
