Your request is approved.

Cost Centers that are going to get an invoice of their own:

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date.
