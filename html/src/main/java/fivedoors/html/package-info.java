/** The browser: start, canvas and services of the page for the app in core. */
package fivedoors.html;
