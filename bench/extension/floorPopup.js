// A popup of two kilobytes: the counts by raw IndexedDB, as text.
const request = indexedDB.open('register');
request.onsuccess = () => {
  const asked = request.result.transaction('meta').objectStore('meta').get('counts');
  asked.onsuccess = () => {
    const line = document.createElement('p');
    line.textContent = `${asked.result?.counts.toDo ?? 0}`;
    document.getElementById('root').append(line);
  };
};
