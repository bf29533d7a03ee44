/**
 * HTTP/1.1 (RFC 9110, RFC 9112): messages, their parser, and the small web programs that hosts run.
 */
package fivedoors.service.http;
