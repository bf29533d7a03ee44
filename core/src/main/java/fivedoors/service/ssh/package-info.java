/** SSH as far as a port scan sees it: the greeting (RFC 4253 section 4.2). */
package fivedoors.service.ssh;
