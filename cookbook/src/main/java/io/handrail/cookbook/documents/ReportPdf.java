package io.handrail.cookbook.documents;

import io.handrail.s3.document.DocumentToPdfHandler;

/**
 * The function: of every document {@code report.docx} a file {@code pdf/report.docx.pdf}, in the bucket that {@code
 * PDF_BUCKET} names. It needs LibreOffice, in its container image.
 */
public final class ReportPdf extends DocumentToPdfHandler {}
