/** How many leads of each last name the practice CRM holds. */
export async function leadsByName(sandboxUrl: string): Promise<Map<string, number>> {
  const response = await fetch(`${sandboxUrl}/zoho-crm/__test/records/Leads`);
  const { records } = (await response.json()) as { records: { Last_Name: string }[] };
  const counts = new Map<string, number>();
  for (const { Last_Name: name } of records) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
