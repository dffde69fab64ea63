We have received your request.

You asked for separate invoices by Cost Center for {{ACCOUNT}}. Your reference is {{NUMBER}}: please have it at hand when you call or write.

What you wrote:

  {{DESCRIPTION}}

What happens next: we check your setup. If something is missing, we write to you and name the fix for each item. If nothing is, the support desk reviews your request.
