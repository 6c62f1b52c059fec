package vn.tthc.model;

/** A name of an agency or sector that counts under another one, because the user has said so. */
public record Merge(String from, String to) {}
