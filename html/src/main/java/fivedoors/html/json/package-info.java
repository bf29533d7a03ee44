/**
 * Documents in the browser: mappers that the compiler generates from the same records as on the
 * JVM.
 */
package fivedoors.html.json;
